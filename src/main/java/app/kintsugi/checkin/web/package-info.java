/**
 * The check-ins' page, and the request that opens what has been waiting for it.
 */
@NullMarked
package app.kintsugi.checkin.web;

import org.jspecify.annotations.NullMarked;
