/**
 * What tests share: the application as it is, and the people in it.
 */
@NullMarked
package app.kintsugi.support;

import org.jspecify.annotations.NullMarked;
