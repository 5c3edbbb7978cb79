package app.kintsugi.vault;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * A box that a browser can put something into and only the person whose keys are open can
 * open, for what is written where there is no network. Every browser knows how: ECDH on
 * P-256 with a key pair used once, HKDF-SHA-256, AES-256-GCM.
 *
 * <pre>
 * public point of the key used once 65 | nonce 12 | ciphertext and tag
 * </pre>
 *
 * The private key is derived from the master key, so it is kept nowhere. The box says
 * nothing of who filled it: whatever comes out is no more than what somebody typed.
 */
public final class DeviceBox {

	private static final String PURPOSE = "kintsugi/vault/1/device-box";

	private static final ECDomainParameters P256 = new ECDomainParameters(CustomNamedCurves.getByName("P-256"));

	private static final int POINT = 65;

	private DeviceBox() {
	}

	/**
	 * The uncompressed point to fill a box for, in base64url.
	 * @throws NoKeyException when nobody's keys are open
	 */
	public static String publicKey() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(point(privateKey(Unlocked.keys())));
	}

	/**
	 * Opens a box.
	 * @throws TamperedException when it was not filled for the person whose keys are
	 * open, or was changed
	 */
	public static byte[] open(byte[] box) {
		BigInteger mine = privateKey(Unlocked.keys());
		if (box.length < POINT + Aead.NONCE + Aead.TAG) {
			throw new TamperedException("shorter than a box");
		}
		byte[] once = Arrays.copyOf(box, POINT);
		byte[] shared = agree(mine, once);
		byte[] salt = Arrays.copyOf(once, 2 * POINT);
		System.arraycopy(point(mine), 0, salt, POINT, POINT);
		byte[] key = Hashing.hkdf(shared, salt, PURPOSE);
		try {
			return Aead.open(key, new byte[0], box, POINT, box.length - POINT)
				.orElseThrow(() -> new TamperedException("a box for somebody else"));
		}
		finally {
			Arrays.fill(key, (byte) 0);
			Arrays.fill(shared, (byte) 0);
		}
	}

	private static byte[] agree(BigInteger mine, byte[] once) {
		try {
			ECDHBasicAgreement agreement = new ECDHBasicAgreement();
			agreement.init(new ECPrivateKeyParameters(mine, P256));
			ECPoint theirs = P256.getCurve().decodePoint(once);
			BigInteger shared = agreement.calculateAgreement(new ECPublicKeyParameters(theirs, P256));
			return BigIntegers.asUnsignedByteArray(32, shared);
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw new TamperedException("not a point of the curve");
		}
	}

	/** 16 bytes more than the order has, so that every key is as likely as any other. */
	private static BigInteger privateKey(Keys keys) {
		byte[] seed = keys.derive(PURPOSE);
		byte[] wide = Hashing.hkdf(seed, new byte[0], "P-256".getBytes(StandardCharsets.US_ASCII), 48);
		BigInteger key = new BigInteger(1, wide).mod(P256.getN().subtract(BigInteger.ONE)).add(BigInteger.ONE);
		Arrays.fill(seed, (byte) 0);
		Arrays.fill(wide, (byte) 0);
		return key;
	}

	private static byte[] point(BigInteger key) {
		return new FixedPointCombMultiplier().multiply(P256.getG(), key).normalize().getEncoded(false);
	}

}
