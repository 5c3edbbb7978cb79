/**
 * Databases of earlier versions, brought up to this one and read.
 */
@NullMarked
package app.kintsugi.upgrade;

import org.jspecify.annotations.NullMarked;
