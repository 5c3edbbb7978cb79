package app.kintsugi.questionnaire.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.kintsugi.couple.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as it is being answered. How many answers there are is for the
 * questionnaire to say, so it is read from what was sent, and whatever was sent is shown
 * again.
 *
 * @param submission becomes the id of what is kept, so that twice-pressed is once-kept
 * @param answers points by number of item, as printed
 */
record AnswerForm(UUID submission, Map<Integer, String> answers, Audience audience) {

	private static final Pattern ANSWER = Pattern.compile("answers\\[(\\d{1,3})]");

	static AnswerForm blank() {
		return new AnswerForm(UUID.randomUUID(), Map.of(), Audience.ONLY_ME);
	}

	static AnswerForm of(Map<String, String> sent) {
		Map<Integer, String> answers = new TreeMap<>();
		sent.forEach((name, points) -> {
			Matcher answer = ANSWER.matcher(name);
			if (answer.matches()) {
				answers.put(Integer.valueOf(answer.group(1)), points);
			}
		});
		return new AnswerForm(id(sent.get("submission")), answers, audience(sent.get("audience")));
	}

	private static UUID id(@Nullable String sent) {
		try {
			return (sent != null) ? UUID.fromString(sent) : UUID.randomUUID();
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID();
		}
	}

	/** The narrowest, for anything that is none. */
	private static Audience audience(@Nullable String sent) {
		for (Audience audience : Audience.values()) {
			if (audience.name().equals(sent)) {
				return audience;
			}
		}
		return Audience.ONLY_ME;
	}

	@Override
	public String toString() {
		return "AnswerForm";
	}

}
