/**
 * Several nodes on one database.
 */
@NullMarked
package app.kintsugi.nodes;

import org.jspecify.annotations.NullMarked;
