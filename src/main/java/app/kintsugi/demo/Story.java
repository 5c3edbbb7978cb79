package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import app.kintsugi.couple.Audience;

/**
 * Who is in the demo and what they did on which day, counted from 0.
 *
 * @param passphrase everybody's
 * @param days how long the story lasts; its last day is yesterday
 * @param operator the key of the person who runs the server
 * @param policy the therapist's policy on secrets
 * @param people what each is called, by key
 */
@ConfigurationProperties("demo")
record Story(String passphrase, int days, String operator, String therapist, String policy, Map<String, String> people,
		List<Pair> couples) {

	/**
	 * One couple.
	 *
	 * @param therapistOn the day on which the therapist is let in
	 * @param steps the day on which each step opens; the first is the day they begin
	 * @param words what the repairing partner says when proposing the journey
	 * @param checkIns a check-in a week for each, as five marks and, after a semicolon, a
	 * sentence; empty where there was none
	 */
	record Pair(String hurt, String repairing, int therapistOn, List<Integer> steps, String words,
			@DefaultValue("false") boolean paused, List<Entry> entries, Map<String, List<String>> checkIns) {
	}

	/**
	 * One reflection.
	 *
	 * @param comment what the therapist says to it
	 */
	record Entry(int day, String by, int step, @Nullable String prompt, Audience audience,
			@DefaultValue("") String title, String text, @Nullable String comment) {
	}

}
