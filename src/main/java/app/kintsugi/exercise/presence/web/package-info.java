/**
 * The pages of present time.
 */
@NullMarked
package app.kintsugi.exercise.presence.web;

import org.jspecify.annotations.NullMarked;
