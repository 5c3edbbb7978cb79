package app.kintsugi.exercise.disclosure;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a text that has been delivered, in sentences that can be asked about.
 *
 * @param headingKey of the part that begins with it, or null
 */
public record Paragraph(@Nullable String headingKey, List<Sentence> sentences) {

	/**
	 * @param number its place in the whole text, from 1
	 */
	public record Sentence(int number, String text) {

		@Override
		public String toString() {
			return "Sentence " + this.number;
		}

	}

	/** The same text has the same sentences for whoever reads it, in every language. */
	static List<Paragraph> of(List<Telling.Part> parts) {
		List<Paragraph> all = new ArrayList<>();
		int number = 1;
		for (Telling.Part part : parts) {
			String heading = part.headingKey().isEmpty() ? null : part.headingKey();
			for (String line : part.text().lines().filter((one) -> !one.isBlank()).toList()) {
				List<Sentence> sentences = new ArrayList<>();
				for (String sentence : sentences(line.strip())) {
					sentences.add(new Sentence(number++, sentence));
				}
				all.add(new Paragraph(heading, List.copyOf(sentences)));
				heading = null;
			}
		}
		return all;
	}

	private static List<String> sentences(String line) {
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
		breaks.setText(line);
		List<String> sentences = new ArrayList<>();
		int from = breaks.first();
		for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
			sentences.add(line.substring(from, to).strip());
			from = to;
		}
		return sentences;
	}

}
