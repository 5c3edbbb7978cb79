/**
 * How fast the application is, measured from outside.
 */
@NullMarked
package app.kintsugi.bench;

import org.jspecify.annotations.NullMarked;
