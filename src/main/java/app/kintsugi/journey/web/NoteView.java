package app.kintsugi.journey.web;

import java.util.List;

import app.kintsugi.journey.Note;

/**
 * A note with its author's name.
 *
 * @param lines none when it is not as its author wrote it
 */
record NoteView(String author, List<String> lines) {

	static NoteView of(Note note, String author) {
		String text = note.text();
		return new NoteView(author, (text != null) ? text.lines().toList() : List.of());
	}

	@Override
	public String toString() {
		return "NoteView";
	}

}
