package app.kintsugi.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Writes several things into one byte string so that no two lists of things give the same
 * bytes: numbers and ids have a fixed width, everything else goes after its length.
 */
final class Canonical {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream(160);

	private Canonical() {
	}

	/**
	 * Begins with what the bytes are for, so that bytes for one use never fit another.
	 */
	static Canonical of(String domain) {
		return new Canonical().add(domain);
	}

	Canonical add(UUID id) {
		return add(id.getMostSignificantBits()).add(id.getLeastSignificantBits());
	}

	Canonical add(long number) {
		this.out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
		return this;
	}

	Canonical add(int number) {
		this.out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
		return this;
	}

	Canonical add(boolean flag) {
		this.out.write(flag ? 1 : 0);
		return this;
	}

	Canonical add(String text) {
		return add(text.getBytes(StandardCharsets.UTF_8));
	}

	Canonical add(byte[] bytes) {
		add(bytes.length);
		this.out.writeBytes(bytes);
		return this;
	}

	byte[] bytes() {
		return this.out.toByteArray();
	}

}
