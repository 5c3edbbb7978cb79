package app.kintsugi.vault;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Ed25519 (RFC 8032).
 */
final class Signing {

	static final int SIGNATURE = Ed25519PrivateKeyParameters.SIGNATURE_SIZE;

	private Signing() {
	}

	static byte[] sign(byte[] privateKey, byte[] message) {
		Ed25519Signer signer = new Ed25519Signer();
		signer.init(true, new Ed25519PrivateKeyParameters(privateKey));
		signer.update(message, 0, message.length);
		return signer.generateSignature();
	}

	static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
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
