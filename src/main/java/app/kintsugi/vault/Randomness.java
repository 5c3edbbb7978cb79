package app.kintsugi.vault;

import java.security.SecureRandom;

/**
 * The one source of random bytes.
 */
final class Randomness {

	static final SecureRandom SOURCE = new SecureRandom();

	private Randomness() {
	}

	static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		SOURCE.nextBytes(bytes);
		return bytes;
	}

}
