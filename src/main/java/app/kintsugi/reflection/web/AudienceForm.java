package app.kintsugi.reflection.web;

import app.kintsugi.couple.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who is to read a reflection from now on.
 *
 * @param version of the reflection when the form was shown
 */
record AudienceForm(int version, Audience audience) {

	AudienceForm(int version, @Nullable Audience audience) {
		this.version = version;
		this.audience = (audience != null) ? audience : Audience.ONLY_ME;
	}

}
