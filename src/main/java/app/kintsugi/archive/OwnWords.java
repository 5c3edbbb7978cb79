package app.kintsugi.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one person wrote, as it stands in the export's JSON. A text of null is
 * not as it was written.
 *
 * @param format what this is, for whoever reads it by machine
 * @param version grows when something here changes its meaning
 * @param language in which the headings are said
 * @param drafts what was begun and not sent
 */
record OwnWords(String format, int version, Instant madeAt, String language, List<Reflection> reflections,
		List<Comment> comments, List<CheckIn> checkIns, List<Questionnaire> questionnaires, List<Note> notes,
		List<Exercise> exercises, List<Draft> drafts) {

	/**
	 * A reflection.
	 *
	 * @param audience who can read it now: ONLY_ME, PARTNER, THERAPIST or
	 * PARTNER_AND_THERAPIST
	 * @param audienceInWords the same
	 * @param prompt in words
	 */
	record Reflection(UUID id, String audience, String audienceInWords, @Nullable Integer step,
			@Nullable String stepName, @Nullable String prompt, List<Version> versions) {

		/** The newest. */
		public Version newest() {
			return this.versions.get(this.versions.size() - 1);
		}

		/** The others, the newest first. */
		public List<Version> earlier() {
			return IntStream.range(1, this.versions.size())
				.mapToObj((back) -> this.versions.get(this.versions.size() - 1 - back))
				.toList();
		}

	}

	/** One version of a reflection's words. */
	record Version(int number, Instant writtenAt, @Nullable String title, @Nullable String text) {
	}

	/** What was said to a reflection, one's own or another's. */
	record Comment(UUID reflection, Instant writtenAt, @Nullable String text) {
	}

	/**
	 * A check-in.
	 *
	 * @param day where its author was
	 * @param marks 0 to 10, by scale; null when they are not as they were given
	 */
	record CheckIn(LocalDate day, @Nullable Map<String, Integer> marks, @Nullable String note) {
	}

	/**
	 * A published questionnaire, as it was answered. Nothing but the day when it is not
	 * as it was answered.
	 *
	 * @param wording the version of its words
	 * @param readers who can read it now: ONLY_ME, PARTNER, THERAPIST or
	 * PARTNER_AND_THERAPIST
	 * @param answers the words chosen, in the order of the items
	 */
	record Questionnaire(Instant answeredAt, @Nullable String title, @Nullable String wording, @Nullable Integer score,
			@Nullable Integer lowest, @Nullable Integer highest, @Nullable String readers, List<ChosenAnswer> answers) {
	}

	/** One item of a questionnaire, and what was chosen. */
	record ChosenAnswer(String item, String chosen) {
	}

	/**
	 * What was written with a proposal, of a setback, or as a therapist's policy, prompt
	 * or template.
	 */
	record Note(String heading, Instant writtenAt, @Nullable String text) {
	}

	/** What was written in an exercise. */
	record Exercise(String name, int step, String heading, List<Passage> passages) {
	}

	/** One thing of an exercise. */
	record Passage(String heading, Instant writtenAt, @Nullable String text) {
	}

	/** A draft. */
	record Draft(Instant savedAt, List<String> texts) {
	}

	boolean isEmpty() {
		return this.reflections.isEmpty() && this.comments.isEmpty() && this.checkIns.isEmpty()
				&& this.questionnaires.isEmpty() && this.notes.isEmpty() && this.exercises.isEmpty()
				&& this.drafts.isEmpty();
	}

	@Override
	public String toString() {
		return "OwnWords";
	}

}
