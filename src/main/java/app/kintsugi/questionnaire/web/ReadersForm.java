package app.kintsugi.questionnaire.web;

import app.kintsugi.couple.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who is to read what one answered, from now on.
 */
record ReadersForm(Audience audience) {

	ReadersForm(@Nullable Audience audience) {
		this.audience = (audience != null) ? audience : Audience.ONLY_ME;
	}

}
