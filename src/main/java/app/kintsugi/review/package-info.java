/**
 * The therapist's couples: where each of them is, and what they share to be read.
 */
@ApplicationModule(allowedDependencies = { "homework", "reflection", "journey", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
