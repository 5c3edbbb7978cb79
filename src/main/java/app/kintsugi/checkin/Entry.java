package app.kintsugi.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.vault.CircleId;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One day's check-in, as it lies sealed among those of its year.
 *
 * @param day where its author was
 * @param marks of the five scales, in their order
 * @param circle in which others are to read it; none while it is for its author alone,
 * and none in a copy
 * @param reveal whether it opens together with the partner's of the same week
 * @param submissions with which it was sent; forgotten after a few days
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Entry(LocalDate day, List<Integer> marks, @Nullable String note, @Nullable UUID circle, boolean reveal,
		@Nullable List<UUID> submissions) {

	static Entry of(LocalDate day, Answer answer, @Nullable CircleId circle, boolean reveal, List<UUID> submissions) {
		Scales scales = answer.scales();
		return new Entry(day,
				List.of(scales.trust(), scales.safety(), scales.closeness(), scales.hurt(), scales.hope()),
				answer.note(), (circle != null) ? circle.id() : null, reveal, submissions);
	}

	/** The same for others, or for nobody else. */
	Entry in(@Nullable CircleId circle, boolean reveal) {
		return new Entry(this.day, this.marks, this.note, (circle != null) ? circle.id() : null, reveal,
				this.submissions);
	}

	/** As others read it. */
	Entry copy() {
		return new Entry(this.day, this.marks, this.note, null, this.reveal, null);
	}

	/** Without what tells a form that was sent twice. */
	Entry settled() {
		return new Entry(this.day, this.marks, this.note, this.circle, this.reveal, null);
	}

	/** The ids it was sent with, and one more. */
	List<UUID> andSentWith(UUID submission) {
		return Stream.concat((this.submissions != null) ? this.submissions.stream() : Stream.empty(),
				Stream.of(submission))
			.toList();
	}

	boolean wasSentWith(UUID submission) {
		return this.submissions != null && this.submissions.contains(submission);
	}

	boolean isIn(@Nullable CircleId circle) {
		return circle != null && circle.id().equals(this.circle);
	}

	boolean isToBeRevealedIn(@Nullable CircleId circle) {
		return this.reveal && isIn(circle);
	}

	LocalDate monday() {
		return mondayOf(this.day);
	}

	Scales scales() {
		return new Scales(this.marks.get(0), this.marks.get(1), this.marks.get(2), this.marks.get(3),
				this.marks.get(4));
	}

	Answer answer() {
		return new Answer(scales(), Objects.requireNonNullElse(this.note, ""));
	}

	static LocalDate mondayOf(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	@Override
	public String toString() {
		return "Entry";
	}

}
