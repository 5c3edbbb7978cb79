package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import app.kintsugi.exercise.disclosure.Detail;
import app.kintsugi.exercise.disclosure.Telling;

/**
 * What is disclosed in the demo.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-disclosure")
record DisclosureStory(Map<String, List<Evening>> couples) {

	/**
	 * One evening with it, by either of the two, or their therapist.
	 *
	 * @param after days after the journey began
	 * @param write what the repairing partner writes
	 * @param comment what the therapist says after the repairing partner has shown it
	 * @param detail how closely the hurt partner wants it, who is ready to read then
	 * @param deliver the declaration with which it is delivered
	 * @param ask what the hurt partner, having opened everything, asks about the first
	 * sentence
	 * @param read whether the hurt partner says that they have read it
	 * @param answer what is answered
	 * @param add what is added
	 */
	record Evening(int after, @Nullable Telling write, @Nullable String comment, @Nullable Detail detail,
			@Nullable String deliver, @Nullable String ask, boolean read, @Nullable String answer,
			@Nullable String add) {
	}

}
