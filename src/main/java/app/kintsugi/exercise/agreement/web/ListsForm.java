package app.kintsugi.exercise.agreement.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.agreement.Lists;
import app.kintsugi.ui.PlainText;

/**
 * What somebody writes alone.
 *
 * @param submission made when the page was shown
 * @param basis what was kept before, which this goes on from
 */
record ListsForm(UUID submission, @Nullable UUID basis, @PlainText(max = TEXT, required = false) String grieve,
		@PlainText(max = TEXT, required = false) String keep, @PlainText(max = TEXT, required = false) String build) {

	private static final int TEXT = 100_000;

	ListsForm(@Nullable UUID submission, @Nullable UUID basis, @Nullable String grieve, @Nullable String keep,
			@Nullable String build) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.basis = basis;
		this.grieve = Typed.text(grieve);
		this.keep = Typed.text(keep);
		this.build = Typed.text(build);
	}

	static ListsForm of(@Nullable UUID basis, Lists lists) {
		return new ListsForm(null, basis, lists.grieve(), lists.keep(), lists.build());
	}

	Lists lists() {
		return new Lists(this.grieve, this.keep, this.build);
	}

	@Override
	public String toString() {
		return "ListsForm";
	}

}
