package app.kintsugi.exercise.pace.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * An own item to put on the list.
 *
 * @param submission becomes its id, so that twice-pressed is once on the list
 */
record AddForm(UUID submission, @PlainText(max = 200) String name) {

	AddForm(@Nullable UUID submission, @Nullable String name) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.name = (name != null) ? name : "";
	}

	static AddForm blank() {
		return new AddForm(null, null);
	}

	@Override
	public String toString() {
		return "AddForm";
	}

}
