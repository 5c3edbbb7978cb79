package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

import app.kintsugi.checkin.Sharing;

/**
 * Who of the demo checks in every day, and who shows it to their therapist. What they say
 * once a week stands in the {@link Story}.
 *
 * @param daily by person
 * @param forTherapist who lets their therapist read what they have said, on the last day
 */
@ConfigurationProperties("demo-checkin")
record CheckInStory(Map<String, Daily> daily, List<String> forTherapist) {

	/**
	 * Days on end.
	 *
	 * @param from the first of them
	 * @param says as in the story: five marks and, after a semicolon, a sentence; empty
	 * where there was none
	 */
	record Daily(int from, Sharing sharing, List<String> says) {
	}

}
