/**
 * What benchmarks compare our pages with, in the very same server.
 */
@NullMarked
package app.kintsugi.bench.floor;

import org.jspecify.annotations.NullMarked;
