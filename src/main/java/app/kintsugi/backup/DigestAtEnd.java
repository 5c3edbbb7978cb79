package app.kintsugi.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes a file whose last 64 bytes are the SHA-256 of all that comes before them, in
 * letters. Whatever is written there itself is only a place for it.
 */
class DigestAtEnd extends FilterOutputStream {

	static final int LENGTH = 64;

	private final MessageDigest digest = Tally.sha256();

	/** What may be the last of it, and is not written yet. */
	private final byte[] held = new byte[LENGTH];

	private int holding;

	DigestAtEnd(OutputStream out) {
		super(out);
	}

	/** In letters, as it stands at the end. */
	static byte[] letters(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		int surplus = this.holding + length - LENGTH;
		if (surplus > 0) {
			int ofHeld = Math.min(surplus, this.holding);
			pass(this.held, 0, ofHeld);
			System.arraycopy(this.held, ofHeld, this.held, 0, this.holding - ofHeld);
			this.holding -= ofHeld;
			pass(bytes, offset, surplus - ofHeld);
			hold(bytes, offset + surplus - ofHeld, length - (surplus - ofHeld));
		}
		else {
			hold(bytes, offset, length);
		}
	}

	/** Puts the digest in its place. */
	void finish() throws IOException {
		this.out.write(letters(this.digest));
		this.out.flush();
	}

	private void pass(byte[] bytes, int offset, int length) throws IOException {
		this.digest.update(bytes, offset, length);
		this.out.write(bytes, offset, length);
	}

	private void hold(byte[] bytes, int offset, int length) {
		System.arraycopy(bytes, offset, this.held, this.holding, length);
		this.holding += length;
	}

}
