/**
 * What people meet when the disk, the database, the clock or the machine fails them.
 */
@NullMarked
package app.kintsugi.fault;

import org.jspecify.annotations.NullMarked;
