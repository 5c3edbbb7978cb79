/**
 * Pictures of a time: check-ins and questionnaires as lines over weeks, and what somebody
 * wrote as a calendar. They show what is there; what it means is for those who look.
 */
@ApplicationModule(allowedDependencies = { "questionnaire", "checkin", "reflection", "journey", "couple", "account",
		"vault", "ui" })
@NullMarked
package app.kintsugi.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
