package app.kintsugi.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Hides how long a text is: its length, the text, then zeros up to Padmé (Nikitin et al.,
 * "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs
 * 2019), which leaks O(log log n) bits for at most 12 percent more bytes. Below 512 bytes
 * Padmé would still tell a score from a sentence, so that is the smallest size there is.
 */
final class Padding {

	static final int SMALLEST = 512;

	static final int ROOMY = 1 << 14;

	private Padding() {
	}

	static byte[] pad(byte[] text) {
		byte[] padded = new byte[padded(Math.addExact(Integer.BYTES, text.length))];
		ByteBuffer.wrap(padded).putInt(text.length).put(text);
		return padded;
	}

	/** The same up to a power of two, for what grows little by little. */
	static byte[] padRoomily(byte[] text) {
		int length = Math.max(ROOMY, Math.addExact(Integer.BYTES, text.length));
		byte[] padded = new byte[Integer.highestOneBit(length - 1) << 1];
		ByteBuffer.wrap(padded).putInt(text.length).put(text);
		return padded;
	}

	static byte[] unpad(byte[] padded) {
		if (padded.length < Integer.BYTES) {
			throw new TamperedException("shorter than its padding");
		}
		int length = ByteBuffer.wrap(padded).getInt();
		if (length < 0 || length > padded.length - Integer.BYTES) {
			throw new TamperedException("longer than its padding");
		}
		return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
	}

	static int padded(int length) {
		if (length <= SMALLEST) {
			return SMALLEST;
		}
		int exponent = 31 - Integer.numberOfLeadingZeros(length);
		int mantissaBits = 32 - Integer.numberOfLeadingZeros(exponent);
		int mask = (1 << exponent - mantissaBits) - 1;
		return Math.addExact(length, mask) & ~mask;
	}

}
