package app.kintsugi.vault;

import java.nio.ByteBuffer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Ed25519 (RFC 8032). Checking a signature costs more than all the rest of opening what
 * it is under, and a signature that is good stays good. So good ones are remembered, by a
 * digest of key, message and signature, and nothing else of them.
 */
final class Signing {

	static final int SIGNATURE = Ed25519PrivateKeyParameters.SIGNATURE_SIZE;

	private static final int REMEMBERED = 20_000;

	private static final Cache<ByteBuffer, Boolean> GOOD = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.executor(Runnable::run)
		.build();

	private Signing() {
	}

	static byte[] sign(byte[] privateKey, byte[] message) {
		Ed25519Signer signer = new Ed25519Signer();
		signer.init(true, new Ed25519PrivateKeyParameters(privateKey));
		signer.update(message, 0, message.length);
		return signer.generateSignature();
	}

	static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
		ByteBuffer known = ByteBuffer.wrap(Hashing.sha256(
				Canonical.of("kintsugi/vault/1/good-signature").add(publicKey).add(message).add(signature).bytes()));
		if (GOOD.getIfPresent(known) != null) {
			return true;
		}
		boolean good = check(publicKey, message, signature);
		if (good) {
			GOOD.put(known, true);
		}
		return good;
	}

	private static boolean check(byte[] publicKey, byte[] message, byte[] signature) {
		try {
			Ed25519Signer signer = new Ed25519Signer();
			signer.init(false, new Ed25519PublicKeyParameters(publicKey));
			signer.update(message, 0, message.length);
			return signer.verifySignature(signature);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
