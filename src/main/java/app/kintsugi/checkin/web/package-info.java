/**
 * The check-ins' pages: today's and the weeks before, and one day's.
 */
@NullMarked
package app.kintsugi.checkin.web;

import org.jspecify.annotations.NullMarked;
