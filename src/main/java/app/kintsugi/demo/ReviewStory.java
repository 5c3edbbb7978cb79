package app.kintsugi.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the therapist of the demo notes, and when the sessions are.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-review")
record ReviewStory(Map<String, Sessions> couples) {

	/**
	 * A couple's sessions and the notes about them.
	 *
	 * @param last days between the last session and today
	 * @param next days between today and the next one
	 */
	record Sessions(int last, int next, LocalTime at, List<Noted> notes) {
	}

	/**
	 * A note.
	 *
	 * @param day as in the story
	 */
	record Noted(int day, String text) {
	}

}
