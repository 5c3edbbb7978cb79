package app.kintsugi.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a later score beside the first one of the same person to the same
 * questionnaire. A difference that may be chance is not called a change.
 */
public enum Change {

	/** It is the first, or nobody has published from how many points on it counts. */
	NOT_SAID,
	/** It differs by less than would count. */
	WITHIN_CHANCE,
	/** It is higher by more than chance would explain. */
	HIGHER,
	/** It is lower by more than chance would explain. */
	LOWER;

	/**
	 * @param points from how many points on a difference counts, as published; nothing
	 * where it is not
	 */
	static Change between(int first, int later, @Nullable Integer points) {
		if (points == null) {
			return NOT_SAID;
		}
		if (Math.abs(later - first) < points) {
			return WITHIN_CHANCE;
		}
		return (later > first) ? HIGHER : LOWER;
	}

	/**
	 * The key of the sentence that says it, for example that a score is higher than at
	 * the start by more than chance would explain; nothing when nothing can be said.
	 */
	public @Nullable String messageKey() {
		return switch (this) {
			case NOT_SAID -> null;
			case WITHIN_CHANCE -> "questionnaire.change.within";
			case HIGHER -> "questionnaire.change.higher";
			case LOWER -> "questionnaire.change.lower";
		};
	}

}
