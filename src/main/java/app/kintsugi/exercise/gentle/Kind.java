package app.kintsugi.exercise.gentle;

import java.util.Locale;

/**
 * Why a passage may land hard.
 */
public enum Kind {

	/** All-or-nothing words said of the other: always, never, everything. */
	ABSOLUTE,
	/** A name for the other's character. */
	LABEL,
	/** Knowing what the other feels, wants or meant. */
	MIND_READING,
	/** Telling the other what to do, or to have done. */
	SHOULD,
	/** Turning a reproach round. */
	COUNTER_BLAME,
	/** Closing the door on the conversation. */
	STONEWALLING,
	/** Speaking from above: scorn, ridicule, insult. */
	CONTEMPT;

	/** The name of this kind in the files of patterns and in the message keys. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
