package app.kintsugi.vault;

import java.util.Arrays;

/**
 * One generation of a person's private keys, opened, with the public keys that belong to
 * them.
 */
@SuppressWarnings("ArrayRecordComponent")
record PrivateKeys(byte[] x25519, byte[] ed25519, PublicKeys publicKeys) {

	void wipe() {
		Arrays.fill(this.x25519, (byte) 0);
		Arrays.fill(this.ed25519, (byte) 0);
	}

}
