/**
 * A house to look around in: people who do not exist, made through the same use cases as
 * real ones when the profile {@code demo} is on. No module: it stands above all of them,
 * also above the exercises, which only their own parent may know; and nothing knows it.
 */
@NullMarked
package app.kintsugi.demo;

import org.jspecify.annotations.NullMarked;
