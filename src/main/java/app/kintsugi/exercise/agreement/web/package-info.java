/**
 * The pages of old and new, and of the agreement.
 */
@NullMarked
package app.kintsugi.exercise.agreement.web;

import org.jspecify.annotations.NullMarked;
