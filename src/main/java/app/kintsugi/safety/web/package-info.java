/**
 * Pages of the safety room, and what it adds to every other page.
 */
@NullMarked
package app.kintsugi.safety.web;

import org.jspecify.annotations.NullMarked;
