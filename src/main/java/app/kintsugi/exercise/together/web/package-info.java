/**
 * The pages of time together.
 */
@NullMarked
package app.kintsugi.exercise.together.web;

import org.jspecify.annotations.NullMarked;
