package app.kintsugi.vault;

import java.util.Arrays;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Seals to a public key: HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256) and
 * HKDF-SHA256. The encapsulated key goes before the ciphertext.
 */
final class Hpke {

	/** What the vault uses: AES-256-GCM. */
	static final Hpke AES_256 = new Hpke(HPKE.aead_AES_GCM256);

	private static final int ENCAPSULATION = X25519PublicKeyParameters.KEY_SIZE;

	private final short aead;

	/** With another AEAD only to be held against the RFC's own vectors. */
	Hpke(short aead) {
		this.aead = aead;
	}

	byte[] seal(byte[] publicKey, byte[] info, byte[] aad, byte[] plain) {
		try {
			HPKEContextWithEncapsulation context = hpke().setupBaseS(new X25519PublicKeyParameters(publicKey), info);
			byte[] encapsulation = context.getEncapsulation();
			byte[] ciphertext = context.seal(aad, plain);
			byte[] sealed = Arrays.copyOf(encapsulation, ENCAPSULATION + ciphertext.length);
			System.arraycopy(ciphertext, 0, sealed, ENCAPSULATION, ciphertext.length);
			return sealed;
		}
		catch (InvalidCipherTextException ex) {
			throw new IllegalStateException("HPKE", ex);
		}
	}

	byte[] open(byte[] privateKey, byte[] publicKey, byte[] info, byte[] aad, byte[] sealed) {
		if (sealed.length < ENCAPSULATION + Aead.TAG) {
			throw new TamperedException("too short for a wrapped key");
		}
		try {
			AsymmetricCipherKeyPair pair = new AsymmetricCipherKeyPair(new X25519PublicKeyParameters(publicKey),
					new X25519PrivateKeyParameters(privateKey));
			return hpke().setupBaseR(Arrays.copyOf(sealed, ENCAPSULATION), pair, info)
				.open(aad, Arrays.copyOfRange(sealed, ENCAPSULATION, sealed.length));
		}
		catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException ex) {
			throw new TamperedException("a wrapped key does not open");
		}
	}

	private HPKE hpke() {
		return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, this.aead);
	}

}
