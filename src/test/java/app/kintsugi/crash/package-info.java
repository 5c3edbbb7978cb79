/**
 * The packaged application as its people run it, and what is left of their words when it
 * is killed.
 */
@NullMarked
package app.kintsugi.crash;

import org.jspecify.annotations.NullMarked;
