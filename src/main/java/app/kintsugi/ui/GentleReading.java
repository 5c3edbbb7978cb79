package app.kintsugi.ui;

import java.util.List;
import java.util.UUID;

/**
 * Reads a text with its writer before it is shared: which words may land hard, why, and
 * how each could begin instead. It suggests. It keeps nothing, tells nobody, counts
 * nothing, and never stands in the way of saving.
 *
 * <p>
 * A form offers it with one line beside its button,
 * {@code <button th:replace="~{ui/gentle :: look}">}; what was found then stands below
 * its long fields ({@code ui/fields :: area}) by itself. The form's controller needs
 * nothing: it must only, as they all do, do nothing with a form that has faults, and show
 * it again ({@link ReadingFirst}).
 */
public interface GentleReading {

	/** The parameter with which a form asks to be read instead of being taken. */
	String PARAMETER = "gently";

	/** Whether this person has not switched it off for their own writing. */
	boolean isOfferedTo(UUID person);

	/** What may land hard, in the order of the text; the first few are enough. */
	Found read(String text);

	/**
	 * What was found.
	 *
	 * @param places the first few
	 * @param more whether the text goes on with others
	 */
	record Found(List<Place> places, boolean more) {
	}

	/**
	 * Some words that may land hard.
	 *
	 * @param words as they stand in the text
	 * @param whys the keys of one or more sentences that say why
	 * @param language the language of the words and of the beginning, as in {@code lang}
	 * @param feel what I feel
	 * @param about about what
	 * @param need what I need
	 */
	record Place(String words, List<String> whys, String language, String feel, String about, String need) {

		@Override
		public String toString() {
			return "Place";
		}

	}

}
