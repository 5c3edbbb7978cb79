/**
 * The pages of being gentle.
 */
@NullMarked
package app.kintsugi.exercise.gentle.web;

import org.jspecify.annotations.NullMarked;
