package app.kintsugi.vault;

/**
 * A name for something that only who holds the key can make: 32 bytes that say nothing to
 * anybody else.
 */
public final class KeyedHash {

	private KeyedHash() {
	}

	/** A new key. */
	public static byte[] newKey() {
		return Randomness.bytes(32);
	}

	/**
	 * Hashes (HMAC-SHA-256).
	 * @param purpose hashes for one never fit another
	 */
	public static byte[] of(byte[] key, String purpose, String... parts) {
		Canonical all = Canonical.of("kintsugi/vault/1/keyed-hash").add(purpose);
		for (String part : parts) {
			all.add(part);
		}
		return Hashing.hmac(key, all.bytes());
	}

}
