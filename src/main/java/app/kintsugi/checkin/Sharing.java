package app.kintsugi.checkin;

/**
 * Whom a check-in is for; chosen by its author alone.
 */
public enum Sharing {

	/** Nobody else, ever. */
	PRIVATE,
	/** Both partners, once both have checked in for the week and are here again. */
	REVEAL

}
