/**
 * What a browser asks of every place: its manifest and its icon.
 */
@NullMarked
package app.kintsugi.ui.web;

import org.jspecify.annotations.NullMarked;
