package app.kintsugi.draft;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a page asks to have kept.
 *
 * @param page the address of the form, with its query
 * @param id the draft that the page was showing or has made; null for none yet
 * @param number of that draft when the page last heard of it
 * @param writer names this very page, opened this very time
 * @param turn grows with every attempt of one writer
 * @param texts what was typed and chosen, by field
 * @param choices the fields that were chosen and not typed
 */
public record Attempt(String page, @Nullable UUID id, int number, String writer, long turn, Map<String, String> texts,
		Set<String> choices) {

	static final int MOST_FIELDS = 60;

	static final int MOST_CHARACTERS = 1_000_000;

	/**
	 * More than any form takes, so that a text that is too long for its form is kept all
	 * the same.
	 */
	boolean fits() {
		return this.texts.size() <= MOST_FIELDS && this.page.length() <= 1_000 && this.writer.length() <= 40
				&& this.texts.entrySet()
					.stream()
					.mapToInt((field) -> field.getKey().length() + field.getValue().length())
					.sum() <= MOST_CHARACTERS;
	}

	@Override
	public String toString() {
		return "Attempt";
	}

}
