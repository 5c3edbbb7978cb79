/**
 * The page of a session: what two and their therapist have before them when they meet,
 * the same for all three, on a page and on paper.
 */
@NullMarked
package app.kintsugi.review.session;

import org.jspecify.annotations.NullMarked;
