/**
 * How drafts come from a page, and back onto it.
 */
@NullMarked
package app.kintsugi.draft.web;

import org.jspecify.annotations.NullMarked;
