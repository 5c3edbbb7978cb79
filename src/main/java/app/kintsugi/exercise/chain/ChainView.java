package app.kintsugi.exercise.chain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.Link.Mark;

/**
 * A chain as one person may read it now.
 *
 * @param intact whether it is as its author wrote it; if not, it is empty
 * @param news whether there is something in it that its reader has not opened
 * @param chosen what the reader chose for that, if anything
 * @param apart questions whose links are not here any more
 */
public record ChainView(UUID id, Audience audience, boolean intact, boolean empty, boolean opened, boolean news,
		@Nullable Choice chosen, List<PlaceView> places, List<Appointment> appointments, List<QuestionView> apart) {

	/** One of the five places, and what is in it. */
	public record PlaceView(Place place, List<LinkView> links) {
	}

	/**
	 * A link.
	 *
	 * @param words null when they were taken out, or wait to be opened by their reader
	 * @param first whether none that can be moved stands before it in its place
	 */
	public record LinkView(UUID id, @Nullable Words words, Mark mark, Instant writtenAt, boolean first, boolean last,
			List<QuestionView> questions) {

		public boolean isTakenOut() {
			return this.mark == Mark.TAKEN_OUT;
		}

		public boolean isMarked() {
			return this.mark != Mark.NONE;
		}

		@Override
		public String toString() {
			return "LinkView";
		}

	}

	/**
	 * A question.
	 *
	 * @param text null when it is not as its author wrote it
	 */
	public record QuestionView(UUID id, @Nullable String text, Instant at, List<AnswerView> answers) {

		public boolean isAnswered() {
			return !this.answers.isEmpty();
		}

		@Override
		public String toString() {
			return "QuestionView";
		}

	}

	/**
	 * An answer.
	 *
	 * @param text null when it is not as its author wrote it, or waits to be opened
	 * @param open whether its reader has opened it
	 * @param chosen what the reader chose before, if anything
	 */
	public record AnswerView(UUID id, @Nullable String text, Instant at, boolean open, @Nullable Choice chosen) {

		@Override
		public String toString() {
			return "AnswerView";
		}

	}

	@Override
	public String toString() {
		return "ChainView[" + this.id + "]";
	}

}
