package app.kintsugi.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;

/**
 * Turns a passphrase into a root key by Argon2id v1.3. At most two at once, in order of
 * arrival: more would take the memory of a small home server.
 */
@Component
class Stretcher {

	private final Semaphore turns = new Semaphore(2, true);

	private final Stretching cost;

	Stretcher(VaultSettings settings) {
		this.cost = settings.stretching();
	}

	/** What a new slot costs. */
	Stretching cost() {
		return this.cost;
	}

	byte[] stretch(CharSequence passphrase, byte[] salt, Stretching cost) {
		byte[] typed = encode(passphrase);
		this.turns.acquireUninterruptibly();
		try {
			Argon2BytesGenerator generator = new Argon2BytesGenerator();
			generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
				.withVersion(Argon2Parameters.ARGON2_VERSION_13)
				.withMemoryAsKB(cost.memoryKib())
				.withIterations(cost.iterations())
				.withParallelism(cost.parallelism())
				.withSalt(salt)
				.build());
			byte[] root = new byte[32];
			generator.generateBytes(typed, root);
			return root;
		}
		finally {
			this.turns.release();
			Arrays.fill(typed, (byte) 0);
		}
	}

	/**
	 * UTF-8 of the NFC form, so that an accent typed on one keyboard equals that of
	 * another. A String, which cannot be wiped, is made only where the form has to
	 * change.
	 */
	static byte[] encode(CharSequence passphrase) {
		CharSequence normal = Normalizer.isNormalized(passphrase, Normalizer.Form.NFC) ? passphrase
				: Normalizer.normalize(passphrase, Normalizer.Form.NFC);
		try {
			ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder()
				.onMalformedInput(CodingErrorAction.REPLACE)
				.encode(CharBuffer.wrap(normal));
			byte[] bytes = Arrays.copyOfRange(buffer.array(), buffer.arrayOffset(),
					buffer.arrayOffset() + buffer.limit());
			Arrays.fill(buffer.array(), (byte) 0);
			return bytes;
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("a passphrase that is not text");
		}
	}

}
