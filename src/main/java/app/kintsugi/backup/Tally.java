package app.kintsugi.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * How many rows, and a sum over all of them that is another one when any byte of any row
 * is: the sum of the rows' SHA-256, so that it is the same in whatever order a database
 * gives them out. It finds what went wrong, not what somebody with evil in mind has done.
 */
final class Tally {

	private static final int BYTE = 0xFF;

	private final MessageDigest digest = sha256();

	private final byte[] sum = new byte[32];

	private long rows;

	void add(@Nullable Object[] row) {
		byte[] one = this.digest.digest(Kind.canonical(row));
		int carry = 0;
		for (int i = this.sum.length - 1; i >= 0; i--) {
			carry += (this.sum[i] & BYTE) + (one[i] & BYTE);
			this.sum[i] = (byte) carry;
			carry >>= Byte.SIZE;
		}
		this.rows++;
	}

	Counted counted() {
		return new Counted(this.rows, HexFormat.of().formatHex(this.sum));
	}

	/** What was counted in a table. */
	record Counted(long rows, String digest) {
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
