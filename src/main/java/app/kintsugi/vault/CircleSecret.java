package app.kintsugi.vault;

import java.util.Arrays;

/**
 * A circle's key of one epoch, opened.
 *
 * @param personal whether it came out of the owner's master key and not out of a public
 * key: nobody else can have made or held it, so nothing in it needs a signature
 */
@SuppressWarnings("ArrayRecordComponent")
record CircleSecret(byte[] key, boolean personal) {

	static CircleSecret random(boolean personal) {
		return new CircleSecret(Randomness.bytes(32), personal);
	}

	void wipe() {
		Arrays.fill(this.key, (byte) 0);
	}

}
