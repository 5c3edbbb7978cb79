/**
 * The pages of the export.
 */
@NullMarked
package app.kintsugi.archive.web;

import org.jspecify.annotations.NullMarked;
