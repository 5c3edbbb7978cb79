package app.kintsugi.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * The first suite of blobs: AES-256-GCM, and Ed25519 by the author.
 *
 * <pre>
 * suite 1 | circle uuid | epoch int | nonce 12 | ciphertext and tag
 *     | in a circle of several: author's key generation int | signature 64
 * </pre>
 *
 * Whether a signature must be there is not asked of the blob: the reader's own key tells
 * a personal circle from one of several ({@link CircleSecret#personal}), and the AAD says
 * it again. So none can be stripped off, and no unsigned blob passes for a signed one.
 */
final class Suite1 {

	static final byte ID = 1;

	private static final int HEAD = 1 + 2 * Long.BYTES + Integer.BYTES;

	private static final int TAIL = Integer.BYTES + Signing.SIGNATURE;

	private Suite1() {
	}

	/** Whether it begins as a blob of this suite does, and is long enough to be one. */
	static boolean isWellFormed(byte[] blob) {
		return blob.length >= HEAD + Aead.NONCE + Aead.TAG && blob[0] == ID;
	}

	/** Which key a blob needs. */
	static CircleEpoch epochOf(byte[] blob) {
		if (!isWellFormed(blob)) {
			throw new TamperedException("not a blob of a known suite");
		}
		ByteBuffer head = ByteBuffer.wrap(blob, 1, HEAD - 1);
		return new CircleEpoch(new CircleId(new UUID(head.getLong(), head.getLong())), head.getInt());
	}

	/** For a personal circle. */
	static byte[] seal(CircleEpoch epoch, Label label, CircleSecret secret, byte[] padded) {
		return encrypt(epoch, aad(epoch, label, secret), secret, padded, 0).array();
	}

	/** For a circle of several, with the author's signature. */
	static byte[] seal(CircleEpoch epoch, Label label, CircleSecret secret, byte[] padded, int generation,
			PrivateKeys author) {
		byte[] aad = aad(epoch, label, secret);
		ByteBuffer blob = encrypt(epoch, aad, secret, padded, TAIL).putInt(generation);
		return blob.put(Signing.sign(author.ed25519(), signed(aad, blob.array()))).array();
	}

	/**
	 * Opens a blob.
	 * @param authors the public key to verify with, by the author's key generation
	 */
	static byte[] open(byte[] blob, Label label, CircleSecret secret, IntFunction<byte[]> authors) {
		verify(blob, label, secret, authors);
		return decrypt(blob, label, secret);
	}

	/**
	 * Opens a blob without asking who sealed it: some member of the circle did. It is
	 * shown to nobody before {@link #verify}.
	 */
	static byte[] decrypt(byte[] blob, Label label, CircleSecret secret) {
		int end = end(blob, secret);
		return Aead.open(secret.key(), aad(epochOf(blob), label, secret), blob, HEAD, end - HEAD)
			.orElseThrow(() -> new TamperedException("not as it was sealed"));
	}

	/** Checks the author's signature, where there has to be one. */
	static void verify(byte[] blob, Label label, CircleSecret secret, IntFunction<byte[]> authors) {
		if (secret.personal()) {
			return;
		}
		int end = end(blob, secret);
		byte[] author = authors.apply(ByteBuffer.wrap(blob).getInt(end));
		byte[] signature = Arrays.copyOfRange(blob, end + Integer.BYTES, blob.length);
		if (!Signing.verify(author, signed(aad(epochOf(blob), label, secret), blob), signature)) {
			throw new TamperedException("not signed by its author");
		}
	}

	/** Where the ciphertext ends. */
	private static int end(byte[] blob, CircleSecret secret) {
		int end = blob.length - (secret.personal() ? 0 : TAIL);
		if (end < HEAD + Aead.NONCE + Aead.TAG) {
			throw new TamperedException("its signature is missing");
		}
		return end;
	}

	private static ByteBuffer encrypt(CircleEpoch epoch, byte[] aad, CircleSecret secret, byte[] padded, int tail) {
		byte[] sealed = Aead.seal(secret.key(), aad, padded);
		UUID circle = epoch.circle().id();
		return ByteBuffer.allocate(HEAD + sealed.length + tail)
			.put(ID)
			.putLong(circle.getMostSignificantBits())
			.putLong(circle.getLeastSignificantBits())
			.putInt(epoch.epoch())
			.put(sealed);
	}

	/** What is signed: the AAD, and the blob up to the signature. */
	private static byte[] signed(byte[] aad, byte[] blob) {
		return Canonical.of("kintsugi/vault/1/signature")
			.add(aad)
			.add(Arrays.copyOf(blob, blob.length - Signing.SIGNATURE))
			.bytes();
	}

	private static byte[] aad(CircleEpoch epoch, Label label, CircleSecret secret) {
		return Canonical.of("kintsugi/vault/1/document")
			.add(ID)
			.add(!secret.personal())
			.add(epoch.circle().id())
			.add(epoch.epoch())
			.add(label.kind())
			.add(label.id())
			.add(label.version())
			.add(label.author().id())
			.bytes();
	}

}
