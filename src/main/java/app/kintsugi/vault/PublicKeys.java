package app.kintsugi.vault;

/**
 * What others need of one generation of a person's keys: where to seal to, and what to
 * check signatures with.
 */
@SuppressWarnings("ArrayRecordComponent")
record PublicKeys(byte[] x25519, byte[] ed25519) {

	Canonical writeTo(Canonical bytes) {
		return bytes.add(this.x25519).add(this.ed25519);
	}

}
