/**
 * The operator's page of the server.
 */
@NullMarked
package app.kintsugi.upkeep.web;

import org.jspecify.annotations.NullMarked;
