package app.kintsugi.checkin;

import app.kintsugi.couple.Audience;

/**
 * What becomes of a check-in.
 */
public enum Sharing {

	/** Its author alone reads it. */
	PRIVATE(Audience.ONLY_ME),
	/** The author's own therapist reads it now, and nobody else learns of it. */
	OWN_THERAPIST(Audience.OWN_THERAPIST),
	/** Both partners read both of theirs, when both have given theirs for that week. */
	REVEAL(Audience.PARTNER),
	/** The partner reads it now. */
	PARTNER(Audience.PARTNER),
	/** The couple's therapist reads it now. */
	THERAPIST(Audience.THERAPIST),
	/** Both read it now. */
	PARTNER_AND_THERAPIST(Audience.PARTNER_AND_THERAPIST);

	private final Audience audience;

	Sharing(Audience audience) {
		this.audience = audience;
	}

	/** Who reads it in the end. */
	public Audience audience() {
		return this.audience;
	}

	/** For those who read it now. */
	public static Sharing now(Audience audience) {
		return switch (audience) {
			case ONLY_ME -> PRIVATE;
			case PARTNER -> PARTNER;
			case THERAPIST -> THERAPIST;
			case PARTNER_AND_THERAPIST -> PARTNER_AND_THERAPIST;
			case OWN_THERAPIST -> OWN_THERAPIST;
		};
	}

}
