package app.kintsugi.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A published questionnaire in one language, as its file has it. What is published stands
 * here word by word; what we say of it ({@link Words}) is said in the language of the
 * page.
 *
 * @param id the same in all its languages, for example {@code who-5}
 * @param wording the version of its published words
 * @param language of its published words
 * @param title its published name
 * @param about what it asks about, in our words
 * @param instruction what is published above its items
 * @param items in their order; all of them are needed for a score
 * @param scoring how its answers make a score
 * @param citation the publication to name
 * @param source where its publishers have it
 * @param licence what its publishers allow
 * @param licenceSource where they say so
 */
public record Questionnaire(String id, String wording, String language, String title, Words about,
		@Nullable String instruction, List<Item> items, Scoring scoring, @Nullable CutOff cutOff,
		@Nullable ReliableChange reliableChange, Offer offer, String citation, String source, String licence,
		String licenceSource) {

	/**
	 * What we say, by language; there is always English.
	 */
	public record Words(Map<String, String> byLanguage) {

		public String in(Locale locale) {
			String english = this.byLanguage.getOrDefault("en", "");
			return this.byLanguage.getOrDefault(locale.getLanguage(), english);
		}

	}

	/**
	 * An item: a sentence with its answers, or two opposite words with the places between
	 * them.
	 *
	 * @param before what is published above it, and holds from here on
	 * @param text the sentence; of two opposite words, both with a dash between
	 * @param ends the two words, or nothing
	 * @param reversed whether its score counts from the other end of its points
	 */
	public record Item(@Nullable String before, String text, List<String> ends, List<Option> options,
			boolean reversed) {

		/** Whether it is two opposite words. */
		public boolean between() {
			return !this.ends.isEmpty();
		}

		/** The answer that stands for these points, as printed. */
		public Optional<Option> option(@Nullable String points) {
			return this.options.stream().filter((option) -> String.valueOf(option.points()).equals(points)).findFirst();
		}

		int lowest() {
			return this.options.stream().mapToInt(Option::points).min().orElseThrow();
		}

		int highest() {
			return this.options.stream().mapToInt(Option::points).max().orElseThrow();
		}

		/** What an answer adds to the score. */
		int counted(Option option) {
			return this.reversed ? lowest() + highest() - option.points() : option.points();
		}

	}

	/**
	 * An answer that can be given.
	 *
	 * @param points as printed, different for each answer of an item
	 */
	public record Option(String words, int points) {
	}

	/**
	 * How answers make a score: their sum, times a factor.
	 */
	public record Scoring(int factor, int lowest, int highest) {
	}

	/**
	 * Where the publication draws a line.
	 *
	 * @param score the line; it may lie between two scores
	 * @param says what lies beyond it, in our words, of scores and not of people
	 */
	public record CutOff(Side side, double score, Words says, String source) {

		/** On which side of the line is what the publication points out. */
		public enum Side {

			BELOW, AT_OR_BELOW, ABOVE, AT_OR_ABOVE

		}

		/** Whether this is a score that the publication points out. */
		public boolean pointsOut(int scored) {
			return switch (this.side) {
				case BELOW -> scored < this.score;
				case AT_OR_BELOW -> scored <= this.score;
				case ABOVE -> scored > this.score;
				case AT_OR_ABOVE -> scored >= this.score;
			};
		}

	}

	/**
	 * From how many points on a difference between two scores of a person counts.
	 *
	 * @param source who has published that
	 */
	public record ReliableChange(int points, String source) {
	}

	/**
	 * The items that have no answer yet, by their numbers from 1. There is no score while
	 * one is missing: neither publication we ship has a rule for it.
	 * @param given points by number of item, as printed
	 */
	public List<Integer> missing(Map<Integer, String> given) {
		List<Integer> missing = new ArrayList<>();
		for (int number = 1; number <= this.items.size(); number++) {
			if (this.items.get(number - 1).option(given.get(number)).isEmpty()) {
				missing.add(number);
			}
		}
		return missing;
	}

	/**
	 * What was answered, with its score.
	 * @param given points by number of item, as printed
	 * @throws IllegalArgumentException when an answer is missing
	 */
	Answered answered(Map<Integer, String> given) {
		List<AnsweredItem> answered = new ArrayList<>();
		int sum = 0;
		for (int number = 1; number <= this.items.size(); number++) {
			Item item = this.items.get(number - 1);
			Option option = item.option(given.get(number))
				.orElseThrow(() -> new IllegalArgumentException("an answer is missing"));
			sum += item.counted(option);
			answered.add(new AnsweredItem(item.text(), option.words()));
		}
		return new Answered(this.id, this.wording, this.language, this.title, sum * this.scoring.factor(),
				this.scoring.lowest(), this.scoring.highest(), answered);
	}

	/** Whether scores of the two can stand beside each other. */
	boolean scoresLike(Questionnaire other) {
		return this.scoring.equals(other.scoring) && this.items.size() == other.items.size()
				&& Objects.equals(points(this), points(other));
	}

	private static @Nullable Integer points(Questionnaire one) {
		return (one.reliableChange != null) ? one.reliableChange.points() : null;
	}

}
