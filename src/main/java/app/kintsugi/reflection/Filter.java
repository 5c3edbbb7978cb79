package app.kintsugi.reflection;

import app.kintsugi.journey.JourneyId;
import org.jspecify.annotations.Nullable;

/**
 * Which reflections to list.
 *
 * @param journey of this journey only
 * @param step of this step only, 1 to 9
 * @param page from 0, the last changed first
 */
public record Filter(@Nullable JourneyId journey, @Nullable Integer step, Whose whose, int page) {

	/** Entries on one page. */
	public static final int PAGE = 50;

	public static final Filter NONE = new Filter(null, null, Whose.ALL, 0);

	public enum Whose {

		/** One's own, and what is shared with one. */
		ALL,
		/** One's own. */
		MINE,
		/** What the partner shares. */
		SHARED

	}

	public Filter {
		page = Math.min(Math.max(page, 0), 1_000_000);
	}

	public boolean narrows() {
		return this.journey != null || this.step != null || this.whose != Whose.ALL;
	}

}
