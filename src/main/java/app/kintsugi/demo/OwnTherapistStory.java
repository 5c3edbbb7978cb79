package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Those in the demo who have a therapist of their own.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-own-therapist")
record OwnTherapistStory(Map<String, Own> couples) {

	/**
	 * Somebody's own therapist.
	 *
	 * @param by key of whoever has one
	 * @param after days after step 1 was opened, when it begins
	 * @param anew the policy as it is put later, and waits to be agreed to
	 */
	record Own(String by, String therapist, int after, String policy, @Nullable Anew anew, List<Entry> entries) {
	}

	/** A policy put anew. */
	record Anew(int after, String words) {
	}

	/**
	 * Something shared with one's own therapist.
	 *
	 * @param comment what the therapist says to it
	 */
	record Entry(int after, @DefaultValue("") String title, String text, @Nullable String comment) {
	}

}
