/**
 * The couple's pages: invitations, who is together with whom, leaving.
 */
@NullMarked
package app.kintsugi.couple.web;

import org.jspecify.annotations.NullMarked;
