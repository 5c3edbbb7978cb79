/**
 * What a therapist asks two, or one of them, to write about: prompts of the therapist's
 * own, answered as reflections.
 */
@ApplicationModule(allowedDependencies = { "reflection", "journey", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.homework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
