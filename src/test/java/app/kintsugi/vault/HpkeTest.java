package app.kintsugi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.internal.HpkeDecrypt;
import com.google.crypto.tink.hybrid.internal.HpkeEncrypt;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HpkeTest {

	private static final byte[] INFO = "what for".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] NO_AAD = new byte[0];

	private final X25519PrivateKeyParameters privateKey = new X25519PrivateKeyParameters(Randomness.SOURCE);

	private final byte[] publicKey = this.privateKey.generatePublicKey().getEncoded();

	/** RFC 9180, appendix A.1.1: the same code with AES-128-GCM. */
	@Test
	void opensTheVectorOfTheRfc() {
		byte[] sealed = hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
				+ "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");
		byte[] plain = new Hpke(HPKE.aead_AES_GCM128).open(
				hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"),
				hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"),
				hex("4f6465206f6e2061204772656369616e2055726e"), "Count-0".getBytes(StandardCharsets.US_ASCII), sealed);
		assertThat(new String(plain, StandardCharsets.US_ASCII)).isEqualTo("Beauty is truth, truth beauty");
	}

	@Test
	void tinkOpensWhatIsSealedHere() throws GeneralSecurityException {
		byte[] key = Randomness.bytes(32);
		byte[] sealed = Hpke.AES_256.seal(this.publicKey, INFO, NO_AAD, key);
		assertThat(HpkeDecrypt.create(tinkKey()).decrypt(sealed, INFO)).isEqualTo(key);
	}

	@Test
	void opensWhatTinkSealed() throws GeneralSecurityException {
		byte[] key = Randomness.bytes(32);
		byte[] sealed = HpkeEncrypt.create(tinkKey().getPublicKey()).encrypt(key, INFO);
		assertThat(Hpke.AES_256.open(this.privateKey.getEncoded(), this.publicKey, INFO, NO_AAD, sealed))
			.isEqualTo(key);
	}

	@Test
	void refusesWhateverWasChanged() {
		byte[] sealed = Hpke.AES_256.seal(this.publicKey, INFO, INFO, Randomness.bytes(32));
		for (int i = 0; i < sealed.length; i++) {
			byte[] changed = sealed.clone();
			changed[i] ^= 1;
			refused(changed, INFO, INFO);
		}
		refused(sealed, NO_AAD, INFO);
		refused(sealed, INFO, NO_AAD);
		refused(Arrays.copyOf(sealed, 40), INFO, INFO);
		byte[] lowOrder = sealed.clone();
		Arrays.fill(lowOrder, 0, 32, (byte) 0);
		refused(lowOrder, INFO, INFO);
	}

	private void refused(byte[] sealed, byte[] info, byte[] aad) {
		assertThatExceptionOfType(TamperedException.class)
			.isThrownBy(() -> Hpke.AES_256.open(this.privateKey.getEncoded(), this.publicKey, info, aad, sealed));
	}

	private HpkePrivateKey tinkKey() throws GeneralSecurityException {
		HpkeParameters parameters = HpkeParameters.builder()
			.setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
			.setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
			.setAeadId(HpkeParameters.AeadId.AES_256_GCM)
			.build();
		HpkePublicKey open = HpkePublicKey.create(parameters, Bytes.copyFrom(this.publicKey), null);
		return HpkePrivateKey.create(open,
				SecretBytes.copyFrom(this.privateKey.getEncoded(), InsecureSecretKeyAccess.get()));
	}

	private static byte[] hex(String hex) {
		return HexFormat.of().parseHex(hex);
	}

}
