package app.kintsugi.vault;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The box, filled with the JDK's own ECDH, HMAC and AES, as a browser would.
 */
class DeviceBoxTest {

	private static final byte[] TEXT = "Written \u05d1\u05e8\u05db\u05d1\u05ea".getBytes(StandardCharsets.UTF_8);

	private final Keys ana = Keys.random(PersonId.random(), 1);

	private final Keys ben = Keys.random(PersonId.random(), 1);

	@Test
	void whatABrowserPutsInComesOutForItsOwner() throws Exception {
		assertThat(open(this.ana, filledFor(this.ana))).isEqualTo(TEXT);
	}

	@Test
	void nobodyElseOpensIt() throws Exception {
		byte[] box = filledFor(this.ana);
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(this.ben, box));
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> DeviceBox.open(box));
	}

	@Test
	void aBoxWithAnythingChangedDoesNotOpen() throws Exception {
		byte[] box = filledFor(this.ana);
		for (int i = 0; i < box.length; i++) {
			byte[] changed = box.clone();
			changed[i] ^= 1;
			assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(this.ana, changed));
		}
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(this.ana, Arrays.copyOf(box, 92)));
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(this.ana, new byte[200]));
	}

	@Test
	void thePublicKeyStaysTheSameAndIsOnesOwn() {
		assertThat(publicKey(this.ana)).isEqualTo(publicKey(this.ana)).isNotEqualTo(publicKey(this.ben));
	}

	private static String publicKey(Keys keys) {
		return Unlocked.with(keys, DeviceBox::publicKey);
	}

	private static byte[] open(Keys keys, byte[] box) {
		return Unlocked.with(keys, () -> DeviceBox.open(box));
	}

	private static byte[] filledFor(Keys keys) throws Exception {
		byte[] theirs = Base64.getUrlDecoder().decode(publicKey(keys));
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair once = generator.generateKeyPair();
		KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
		agreement.init(once.getPrivate());
		AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
		parameters.init(new ECGenParameterSpec("secp256r1"));
		ECPoint point = new ECPoint(new BigInteger(1, Arrays.copyOfRange(theirs, 1, 33)),
				new BigInteger(1, Arrays.copyOfRange(theirs, 33, 65)));
		agreement.doPhase(
				KeyFactory.getInstance("EC")
					.generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class))),
				true);
		byte[] mine = encoded(((ECPublicKey) once.getPublic()).getW());
		byte[] salt = Arrays.copyOf(mine, 130);
		System.arraycopy(theirs, 0, salt, 65, 65);
		byte[] key = hkdf(agreement.generateSecret(), salt, "kintsugi/vault/1/device-box");
		byte[] nonce = new byte[12];
		nonce[0] = 7;
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
		byte[] sealed = cipher.doFinal(TEXT);
		byte[] box = Arrays.copyOf(mine, 65 + 12 + sealed.length);
		System.arraycopy(nonce, 0, box, 65, 12);
		System.arraycopy(sealed, 0, box, 77, sealed.length);
		return box;
	}

	private static byte[] encoded(ECPoint point) {
		byte[] encoded = new byte[65];
		encoded[0] = 4;
		put(point.getAffineX(), encoded, 33);
		put(point.getAffineY(), encoded, 65);
		return encoded;
	}

	private static void put(BigInteger number, byte[] into, int end) {
		byte[] bytes = number.toByteArray();
		int length = Math.min(32, bytes.length);
		System.arraycopy(bytes, bytes.length - length, into, end - length, length);
	}

	private static byte[] hkdf(byte[] secret, byte[] salt, String info) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(salt, "HmacSHA256"));
		byte[] extracted = mac.doFinal(secret);
		mac.init(new SecretKeySpec(extracted, "HmacSHA256"));
		mac.update(info.getBytes(StandardCharsets.US_ASCII));
		return mac.doFinal(new byte[] { 1 });
	}

}
