package app.kintsugi.vault;

import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM of the JDK with a random 12-byte nonce before the ciphertext. Random nonces
 * are safe for some four thousand million texts under one key, which no couple will
 * write.
 */
final class Aead {

	static final int NONCE = 12;

	static final int TAG = 16;

	private Aead() {
	}

	static byte[] seal(byte[] key, byte[] aad, byte[] plain) {
		try {
			byte[] nonce = Randomness.bytes(NONCE);
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
			cipher.updateAAD(aad);
			byte[] sealed = new byte[NONCE + plain.length + TAG];
			System.arraycopy(nonce, 0, sealed, 0, NONCE);
			cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-GCM", ex);
		}
	}

	/** Opens, or says that something was changed. */
	static byte[] open(byte[] key, byte[] aad, byte[] sealed) {
		return open(key, aad, sealed, 0, sealed.length)
			.orElseThrow(() -> new TamperedException("does not open under its key"));
	}

	/** Opens, or nothing when key, bytes or AAD are not those of the sealing. */
	static Optional<byte[]> tryOpen(byte[] key, byte[] aad, byte[] sealed) {
		return open(key, aad, sealed, 0, sealed.length);
	}

	static Optional<byte[]> open(byte[] key, byte[] aad, byte[] bytes, int offset, int length) {
		if (length < NONCE + TAG) {
			return Optional.empty();
		}
		try {
			Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, bytes, offset);
			cipher.updateAAD(aad);
			return Optional.of(cipher.doFinal(bytes, offset + NONCE, length - NONCE));
		}
		catch (AEADBadTagException ex) {
			return Optional.empty();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-GCM", ex);
		}
	}

	private static Cipher cipher(int mode, byte[] key, byte[] nonce, int offset) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce, offset, NONCE));
		return cipher;
	}

}
