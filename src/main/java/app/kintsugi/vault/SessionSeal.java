package app.kintsugi.vault;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals a person's master key under the key that lives only in their session cookie.
 *
 * <p>
 * Layout: a version byte, the expiry in milliseconds since 1970 (8 bytes, readable so
 * that it can be put to the test before the key is), nonce, AES-256-GCM of generation and
 * master key.
 */
public final class SessionSeal {

	private static final String DOMAIN = "kintsugi/vault/1/session";

	private static final byte LAYOUT = 1;

	private static final int KEY = 32;

	private static final int HEAD = 1 + Long.BYTES;

	private SessionSeal() {
	}

	/** A new session key: 32 random bytes. */
	public static byte[] newKey() {
		return Randomness.bytes(KEY);
	}

	/**
	 * Seals under a session key, bound to person, session and expiry.
	 * @param expiry kept to the millisecond
	 * @return bytes that are safe to store in the session row
	 */
	public static byte[] seal(Keys keys, byte[] sessionKey, String session, Instant expiry) {
		byte[] master = keys.export();
		byte[] sealed = Aead.seal(sessionKey, aad(keys.person(), session, expiry.toEpochMilli()), master);
		Arrays.fill(master, (byte) 0);
		return ByteBuffer.allocate(HEAD + sealed.length).put(LAYOUT).putLong(expiry.toEpochMilli()).put(sealed).array();
	}

	/** Opens what {@link #seal} made, or nothing when key, session or time is wrong. */
	public static Optional<Keys> open(byte[] sealed, byte[] sessionKey, PersonId person, String session, Instant now) {
		if (sealed.length < HEAD || sealed[0] != LAYOUT || sessionKey.length != KEY) {
			return Optional.empty();
		}
		long expiry = ByteBuffer.wrap(sealed).getLong(1);
		if (now.toEpochMilli() >= expiry) {
			return Optional.empty();
		}
		return Aead.open(sessionKey, aad(person, session, expiry), sealed, HEAD, sealed.length - HEAD)
			.map((master) -> keys(person, master));
	}

	private static Keys keys(PersonId person, byte[] master) {
		int generation = ByteBuffer.wrap(master).getInt();
		byte[] umk = Arrays.copyOfRange(master, Integer.BYTES, master.length);
		Arrays.fill(master, (byte) 0);
		return new Keys(person, generation, umk);
	}

	private static byte[] aad(PersonId person, String session, long expiry) {
		return Canonical.of(DOMAIN).add(person.id()).add(session).add(expiry).bytes();
	}

}
