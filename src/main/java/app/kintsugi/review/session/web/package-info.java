/**
 * The addresses of the page of a session.
 */
@NullMarked
package app.kintsugi.review.session.web;

import org.jspecify.annotations.NullMarked;
