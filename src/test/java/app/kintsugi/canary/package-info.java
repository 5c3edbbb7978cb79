/**
 * Tests that nothing people type is found in the clear, and that none of it is lost.
 */
@NullMarked
package app.kintsugi.canary;

import org.jspecify.annotations.NullMarked;
