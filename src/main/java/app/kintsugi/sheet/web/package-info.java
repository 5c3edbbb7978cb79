/**
 * Opens what waits for somebody's next request.
 */
@NullMarked
package app.kintsugi.sheet.web;

import org.jspecify.annotations.NullMarked;
