/**
 * The pages of the pace list.
 */
@NullMarked
package app.kintsugi.exercise.pace.web;

import org.jspecify.annotations.NullMarked;
