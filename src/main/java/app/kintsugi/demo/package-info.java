/**
 * A house to look around in: people who do not exist, made through the same use cases as
 * real ones when the profile {@code demo} is on.
 */
@ApplicationModule(allowedDependencies = { "checkin", "reflection", "exercise.disclosure", "exercise.gentle",
		"exercise.pace", "journey", "couple", "account", "vault" })
@NullMarked
package app.kintsugi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
