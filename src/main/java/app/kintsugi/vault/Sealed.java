package app.kintsugi.vault;

import java.util.Arrays;

/**
 * Ciphertext, and the only form in which anything written reaches an entity or a column.
 *
 * @param bytes the whole blob, beginning with its suite byte; never changed in place
 */
public record Sealed(byte[] bytes) {

	/**
	 * Whether it has the form of something sealed: of a known suite, and not too short.
	 * Whether it opens, and for whom, only a key can tell.
	 */
	public boolean isWellFormed() {
		return Suite1.isWellFormed(this.bytes);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Sealed sealed && Arrays.equals(this.bytes, sealed.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "Sealed[" + this.bytes.length + " bytes]";
	}

}
