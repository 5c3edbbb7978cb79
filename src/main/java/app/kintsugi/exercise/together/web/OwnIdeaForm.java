package app.kintsugi.exercise.together.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * An own idea. Which parts of the pace list it touches goes beside it.
 *
 * @param submission becomes its id
 * @param line more about it; may be empty
 */
record OwnIdeaForm(UUID submission, @PlainText(max = 200) String name,
		@PlainText(max = 2_000, required = false) String line) {

	OwnIdeaForm(@Nullable UUID submission, @Nullable String name, @Nullable String line) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.name = (name != null) ? name : "";
		this.line = (line != null) ? line : "";
	}

	static OwnIdeaForm blank() {
		return new OwnIdeaForm(null, null, null);
	}

	@Override
	public String toString() {
		return "OwnIdeaForm";
	}

}
