/**
 * The pages of the open forum.
 */
@NullMarked
package app.kintsugi.exercise.forum.web;

import org.jspecify.annotations.NullMarked;
