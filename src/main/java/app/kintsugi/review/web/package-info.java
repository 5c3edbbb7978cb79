/**
 * The therapist's pages.
 */
@NullMarked
package app.kintsugi.review.web;

import org.jspecify.annotations.NullMarked;
