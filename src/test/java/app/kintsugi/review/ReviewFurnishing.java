package app.kintsugi.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * A therapist's note and sessions, and what the therapist says to an author alone, with
 * the answer.
 */
class ReviewFurnishing implements Furnishing {

	private final CaseNotes notes;

	private final SessionDiary diary;

	private final CommentOnReflections commenting;

	ReviewFurnishing(CaseNotes notes, SessionDiary diary, CommentOnReflections commenting) {
		this.notes = notes;
		this.diary = diary;
		this.commenting = commenting;
	}

	@Override
	public void furnish(Constellation all) {
		Member therapist = all.therapist();
		UUID place = all.couple().id();
		UUID note = all.make("case-note");
		therapist.does(() -> this.notes.write(place, note, all.say("case-note"), therapist.id()));
		therapist.does(() -> this.diary.set(place,
				new SessionDates(LocalDate.of(2020, 1, 2), LocalDate.of(2090, 3, 4), LocalTime.of(15, 30)),
				therapist.id()));
		ReflectionId entry = new ReflectionId(UUID.fromString(all.things().get("for-both")));
		UUID comment = all.make("comment-to-author");
		therapist.does(() -> this.commenting.comment(comment, entry, SaidTo.AUTHOR, all.say("comment-to-author"),
				therapist.id()));
		UUID answer = all.make("comment-answer");
		all.author()
			.does(() -> this.commenting.answer(answer, entry, comment, all.say("comment-answer"), all.author().id()));
		all.readBy("case-note", therapist);
		all.readBy("comment-to-author", all.author(), therapist);
		all.readBy("comment-answer", all.author(), therapist);
	}

}
