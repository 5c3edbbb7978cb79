/**
 * The pages of reflections.
 */
@NullMarked
package app.kintsugi.reflection.web;

import org.jspecify.annotations.NullMarked;
