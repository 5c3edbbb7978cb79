package app.kintsugi.couple;

/**
 * Who can read what somebody writes; chosen by its author alone. The narrowest first.
 */
public enum Audience {

	ONLY_ME,
	/** The author, and the therapist that the author has for themselves alone. */
	OWN_THERAPIST, PARTNER,
	/** The author, and the therapist of the couple. */
	THERAPIST, PARTNER_AND_THERAPIST

}
