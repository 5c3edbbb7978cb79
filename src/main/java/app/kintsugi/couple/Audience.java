package app.kintsugi.couple;

/**
 * Who can read what somebody in a couple writes; chosen by its author alone.
 */
public enum Audience {

	ONLY_ME, PARTNER, THERAPIST, PARTNER_AND_THERAPIST

}
