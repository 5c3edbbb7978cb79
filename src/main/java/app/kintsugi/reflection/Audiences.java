package app.kintsugi.reflection;

import app.kintsugi.couple.Audience;

/**
 * Whom an audience lets in besides the author.
 */
final class Audiences {

	private Audiences() {
	}

	static boolean letsPartnerIn(Audience audience) {
		return audience == Audience.PARTNER || audience == Audience.PARTNER_AND_THERAPIST;
	}

	static boolean letsTherapistIn(Audience audience) {
		return audience == Audience.THERAPIST || audience == Audience.PARTNER_AND_THERAPIST;
	}

}
