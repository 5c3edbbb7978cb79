package app.kintsugi.review.web;

import java.util.UUID;

import app.kintsugi.review.CaseNotes.Note;
import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is typed, new or changed.
 *
 * @param submission becomes the id of a new one, so that twice-pressed is once-stored
 * @param seen the edition that a changed one had when it was shown
 */
record NoteForm(UUID submission, Integer seen, @PlainText(max = 100_000) String text) {

	NoteForm(@Nullable UUID submission, @Nullable Integer seen, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.seen = (seen != null) ? seen : -1;
		this.text = (text != null) ? text.replace("\r\n", "\n").replace('\r', '\n') : "";
	}

	static NoteForm blank() {
		return new NoteForm(null, null, null);
	}

	static NoteForm of(Note note) {
		return new NoteForm(null, note.edition(), note.text());
	}

	@Override
	public String toString() {
		return "NoteForm";
	}

}
