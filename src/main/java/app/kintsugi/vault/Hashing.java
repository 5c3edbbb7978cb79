package app.kintsugi.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SHA-256 and what is built on it: HMAC, and HKDF (RFC 5869).
 */
final class Hashing {

	private Hashing() {
	}

	static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

	/** Derives 32 bytes for one purpose. */
	static byte[] hkdf(byte[] secret, byte[] salt, String purpose) {
		return hkdf(secret, salt, purpose.getBytes(StandardCharsets.US_ASCII), 32);
	}

	static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length) {
		HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
		generator.init(new HKDFParameters(secret, salt, info));
		byte[] derived = new byte[length];
		generator.generateBytes(derived, 0, length);
		return derived;
	}

	static byte[] hmac(byte[] key, byte[] message) {
		HMac mac = new HMac(new SHA256Digest());
		mac.init(new KeyParameter(key));
		mac.update(message, 0, message.length);
		byte[] result = new byte[mac.getMacSize()];
		mac.doFinal(result, 0);
		return result;
	}

}
