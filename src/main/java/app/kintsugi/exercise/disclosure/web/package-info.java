/**
 * The pages of the disclosure, for the two who walk and for their therapist.
 */
@NullMarked
package app.kintsugi.exercise.disclosure.web;

import org.jspecify.annotations.NullMarked;
