/**
 * Tests in a real browser against a real server.
 */
@NullMarked
package app.kintsugi.browser;

import org.jspecify.annotations.NullMarked;
