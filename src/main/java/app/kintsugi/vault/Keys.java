package app.kintsugi.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One person's opened keys, for the length of one request. Closing wipes them.
 *
 * <p>
 * Only the master key is opened at first; private keys and circle keys follow when they
 * are needed and are kept until the end. Not safe for use by several threads at once.
 */
public final class Keys implements AutoCloseable {

	private record Author(PersonId person, int generation) {
	}

	private final PersonId person;

	private final int generation;

	private final byte[] umk;

	private final Map<CircleEpoch, CircleSecret> circles = new HashMap<>();

	private final Map<Author, byte[]> authors = new HashMap<>();

	private @Nullable PrivateKeys privateKeys;

	private boolean closed;

	/** Takes the master key over: closing wipes the array itself. */
	Keys(PersonId person, int generation, byte[] umk) {
		this.person = person;
		this.generation = generation;
		this.umk = umk;
	}

	/** New keys that nothing is wrapped for yet. */
	static Keys random(PersonId person, int generation) {
		return new Keys(person, generation, Randomness.bytes(32));
	}

	public PersonId person() {
		return this.person;
	}

	int generation() {
		return this.generation;
	}

	/** A key for one purpose; the master key itself encrypts nothing. */
	byte[] derive(String purpose) {
		return Hashing.hkdf(open(), new byte[0], purpose);
	}

	byte[] wrap(byte[] kek, byte[] aad) {
		return Aead.seal(kek, aad, open());
	}

	/** Generation and master key, to go into a session. The caller wipes it. */
	byte[] export() {
		byte[] master = open();
		return ByteBuffer.allocate(Integer.BYTES + master.length).putInt(this.generation).put(master).array();
	}

	PrivateKeys privateKeys(Supplier<KeyGeneration> row) {
		open();
		if (this.privateKeys == null) {
			this.privateKeys = row.get().open(this);
		}
		return this.privateKeys;
	}

	@Nullable CircleSecret cached(CircleEpoch epoch) {
		open();
		return this.circles.get(epoch);
	}

	CircleSecret cache(CircleEpoch epoch, CircleSecret secret) {
		open();
		this.circles.put(epoch, secret);
		return secret;
	}

	/** Who holds which circle key has changed. */
	void forgetCircles() {
		this.circles.values().forEach(CircleSecret::wipe);
		this.circles.clear();
	}

	/** Who is taken for whom has changed. */
	void forgetAuthors() {
		this.authors.clear();
	}

	byte @Nullable [] cachedAuthor(PersonId author, int authorGeneration) {
		open();
		return this.authors.get(new Author(author, authorGeneration));
	}

	byte[] cacheAuthor(PersonId author, int authorGeneration, byte[] ed25519) {
		this.authors.put(new Author(author, authorGeneration), ed25519);
		return ed25519;
	}

	@Override
	public void close() {
		this.closed = true;
		Arrays.fill(this.umk, (byte) 0);
		if (this.privateKeys != null) {
			this.privateKeys.wipe();
			this.privateKeys = null;
		}
		forgetCircles();
		forgetAuthors();
	}

	private byte[] open() {
		if (this.closed) {
			throw new IllegalStateException("these keys are closed");
		}
		return this.umk;
	}

}
