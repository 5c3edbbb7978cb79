/**
 * Kintsugi: guided trust-repair journaling for two, and the therapist they let in.
 */
@NullMarked
package app.kintsugi;

import org.jspecify.annotations.NullMarked;
