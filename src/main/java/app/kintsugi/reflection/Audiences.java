package app.kintsugi.reflection;

import app.kintsugi.couple.Audience;

/**
 * Whom an audience lets in besides the author.
 */
final class Audiences {

	private Audiences() {
	}

	/**
	 * Whether others than the author may have read what was for these, as far as those
	 * others can ever tell who come to read it later. What is changed while only one's
	 * own therapist reads it leaves no earlier version: or a partner, whom it is shown to
	 * one day, would learn from it that somebody else read it before.
	 */
	static boolean keepsVersions(Audience audience) {
		return audience != Audience.ONLY_ME && audience != Audience.OWN_THERAPIST;
	}

	static boolean letsPartnerIn(Audience audience) {
		return audience == Audience.PARTNER || audience == Audience.PARTNER_AND_THERAPIST;
	}

	/** The couple's therapist, not the author's own. */
	static boolean letsTherapistIn(Audience audience) {
		return audience == Audience.THERAPIST || audience == Audience.PARTNER_AND_THERAPIST;
	}

	/** Whether a therapist reads it: the couple's, or the author's own. */
	static boolean letsAnyTherapistIn(Audience audience) {
		return letsTherapistIn(audience) || audience == Audience.OWN_THERAPIST;
	}

	/** Whether a therapist who reads the one reads the other too. */
	static boolean haveOneTherapist(Audience one, Audience other) {
		return letsAnyTherapistIn(one) && letsAnyTherapistIn(other) && letsTherapistIn(one) == letsTherapistIn(other);
	}

}
