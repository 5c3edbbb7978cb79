package app.kintsugi.vault;

import java.nio.ByteBuffer;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.context.annotation.Primary;

/**
 * Argon2id as ever, of the passphrase, the salt and the cost, but with hardly any work,
 * which is more than half of what a page's test would do otherwise. The vault's own tests
 * and those of the application as it is shipped stretch in earnest.
 */
@Primary
public class LightStretcher extends Stretcher {

	LightStretcher(VaultSettings settings) {
		super(settings);
	}

	@Override
	byte[] stretch(CharSequence passphrase, byte[] salt, Stretching cost) {
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(
				new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
					.withMemoryAsKB(8)
					.withIterations(1)
					.withParallelism(1)
					.withSalt(salt)
					.withAdditional(ByteBuffer.allocate(12)
						.putInt(cost.memoryKib())
						.putInt(cost.iterations())
						.putInt(cost.parallelism())
						.array())
					.build());
		byte[] root = new byte[32];
		generator.generateBytes(encode(passphrase), root);
		return root;
	}

}
