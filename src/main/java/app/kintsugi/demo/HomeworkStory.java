package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import app.kintsugi.couple.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the therapist of the demo asks, and what is written to it.
 *
 * @param templates of the therapist
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-homework")
record HomeworkStory(List<Beginning> templates, Map<String, List<Asked>> couples) {

	/** A template. */
	record Beginning(@Nullable Integer step, String text) {
	}

	/**
	 * A prompt.
	 *
	 * @param day the story's
	 * @param whom the key of who is asked; both when there is none
	 */
	record Asked(int day, @Nullable String whom, @Nullable Integer step, String text,
			@DefaultValue List<Answer> answers) {
	}

	/**
	 * What somebody writes to it.
	 *
	 * @param after days after it was asked
	 * @param brought whether they want to speak of it at the next session
	 */
	record Answer(int after, String by, Audience audience, @DefaultValue("") String title, String text,
			@DefaultValue("false") boolean brought) {
	}

}
