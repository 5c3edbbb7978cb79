package app.kintsugi.exercise.disclosure.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.disclosure.Telling;
import app.kintsugi.exercise.disclosure.WriteDisclosure.Draft;
import app.kintsugi.ui.PlainText;

/**
 * The disclosure while it is being written; each part may be empty.
 *
 * @param seen which state the page was opened with
 */
record DraftForm(UUID submission, String seen, @PlainText(max = 100_000, required = false) String did,
		@PlainText(max = 100_000, required = false) String known,
		@PlainText(max = 100_000, required = false) String unknown,
		@PlainText(max = 100_000, required = false) String others,
		@PlainText(max = 100_000, required = false) String ahead,
		@PlainText(max = 100_000, required = false) String cost) {

	DraftForm(@Nullable UUID submission, @Nullable String seen, @Nullable String did, @Nullable String known,
			@Nullable String unknown, @Nullable String others, @Nullable String ahead, @Nullable String cost) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.seen = text(seen);
		this.did = text(did);
		this.known = text(known);
		this.unknown = text(unknown);
		this.others = text(others);
		this.ahead = text(ahead);
		this.cost = text(cost);
	}

	static DraftForm of(Draft draft) {
		Telling telling = draft.telling();
		return new DraftForm(null, draft.seen(), telling.did(), telling.known(), telling.unknown(), telling.others(),
				telling.ahead(), telling.cost());
	}

	/** The same words, on top of what has been saved meanwhile. */
	DraftForm after(Draft draft) {
		return new DraftForm(this.submission, draft.seen(), this.did, this.known, this.unknown, this.others, this.ahead,
				this.cost);
	}

	Telling telling() {
		return new Telling(this.did, this.known, this.unknown, this.others, this.ahead, this.cost, "");
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n") : "";
	}

	@Override
	public String toString() {
		return "DraftForm";
	}

}
