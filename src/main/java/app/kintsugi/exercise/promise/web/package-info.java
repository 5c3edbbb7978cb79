/**
 * The pages of the request.
 */
@NullMarked
package app.kintsugi.exercise.promise.web;

import org.jspecify.annotations.NullMarked;
