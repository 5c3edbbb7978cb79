/**
 * The therapist's room: whom they accompany, what is shared with them, and their own
 * notes.
 */
@ApplicationModule(allowedDependencies = { "homework", "trend", "questionnaire", "reflection", "journey", "couple",
		"account", "vault", "ui" })
@NullMarked
package app.kintsugi.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
