package app.kintsugi.ui;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Gives a page back what its reader had begun to write on it.
 */
public interface Begun {

	/**
	 * What was begun on the page that is being answered now; null for nobody, and on
	 * pages that cannot be told from one another.
	 */
	@Nullable Form onThisPage();

	/**
	 * What a browser fills a box with for the reader of this page, where there is no
	 * network; null for nobody.
	 */
	@Nullable String box();

	/**
	 * A form and what was begun in it.
	 *
	 * @param field content of the hidden field {@code draft}
	 * @param page content of the hidden field {@code draftPage}: where the form is
	 * @param id names what was begun, to look at it alone; null when nothing was
	 * @param texts what to show instead of what the form was prepared with
	 * @param savedAt when that was written; null when nothing is shown instead
	 * @param severalVersions whether it was written in two places at once
	 * @param unsaved whether the form came back with text that may not be kept yet
	 */
	record Form(String field, String page, @Nullable UUID id, Map<String, String> texts, @Nullable Instant savedAt,
			boolean severalVersions, boolean unsaved) {

		@Override
		public String toString() {
			return "Form";
		}

	}

}
