package app.kintsugi.exercise.chain.web;

import java.util.UUID;

import app.kintsugi.exercise.chain.Link;
import app.kintsugi.exercise.chain.Place;
import app.kintsugi.exercise.chain.Words;
import app.kintsugi.ui.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A link, new or changed.
 *
 * @param submission becomes the id of a new one, so that twice-pressed is once-stored
 * @param seen the edition that a changed one had when it was shown
 */
record LinkForm(UUID submission, @Nullable Integer seen,
		@NotNull(message = "{chain.place.empty}") @Nullable Place place, @PlainText(max = 100_000) String text,
		@PlainText(max = 10_000, required = false) String ifThis,
		@PlainText(max = 10_000, required = false) String thenThat) {

	LinkForm(@Nullable UUID submission, @Nullable Integer seen, @Nullable Place place, @Nullable String text,
			@Nullable String ifThis, @Nullable String thenThat) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.seen = seen;
		this.place = place;
		this.text = (text != null) ? text : "";
		this.ifThis = (ifThis != null) ? ifThis : "";
		this.thenThat = (thenThat != null) ? thenThat : "";
	}

	static LinkForm blank(Place place) {
		return new LinkForm(null, null, place, null, null, null);
	}

	static LinkForm of(Link link) {
		return new LinkForm(null, link.edition(), link.place(), link.words().text(), link.words().ifThis(),
				link.words().thenThat());
	}

	int seenEdition() {
		return (this.seen != null) ? this.seen : -1;
	}

	Words words() {
		return new Words(this.text, this.ifThis, this.thenThat);
	}

	@Override
	public String toString() {
		return "LinkForm";
	}

}
