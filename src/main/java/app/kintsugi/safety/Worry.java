package app.kintsugi.safety;

import java.util.Locale;

/**
 * What may be wrong between two people, so that couples' work has to wait. A worry is an
 * answer to the private check: it exists during one request and nowhere else.
 */
public enum Worry {

	/** Fear of the partner. */
	FEAR,
	/** Being controlled. */
	CONTROL,
	/** Threats, to oneself or to others. */
	THREATS,
	/** Force, in bed too. */
	FORCE,
	/** Being watched on one's devices. */
	WATCHED;

	/** The name of this worry in a form and in the message keys. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
