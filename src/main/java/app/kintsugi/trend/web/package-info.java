/**
 * The pages of pictures.
 */
@NullMarked
package app.kintsugi.trend.web;

import org.jspecify.annotations.NullMarked;
