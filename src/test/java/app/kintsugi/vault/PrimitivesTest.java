package app.kintsugi.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PrimitivesTest {

	private final Stretcher stretcher = new Stretcher(new VaultSettings(19456, 2, 1));

	/** The reference implementation's own test: 64 MiB, two passes, one lane. */
	@Test
	void argon2idIsThatOfTheReference() {
		byte[] root = this.stretcher.stretch("password", "somesalt".getBytes(StandardCharsets.US_ASCII),
				new Stretching(65536, 2, 1));
		assertThat(HexFormat.of().formatHex(root))
			.isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
	}

	/** RFC 5869, appendix A.1. */
	@Test
	void hkdfIsThatOfTheRfc() {
		byte[] secret = new byte[22];
		Arrays.fill(secret, (byte) 0x0b);
		byte[] derived = Hashing.hkdf(secret, HexFormat.of().parseHex("000102030405060708090a0b0c"),
				HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9"), 42);
		assertThat(HexFormat.of().formatHex(derived))
			.isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
	}

	@ParameterizedTest
	@CsvSource({ "19455, 2, 1", "19456, 1, 1", "19456, 2, 0", "1048577, 2, 1", "19456, 65, 1", "19456, 2, 17" })
	void costsOutsideOfTheBoundsAreRefused(int memory, int iterations, int parallelism) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Stretching(memory, iterations, parallelism));
	}

	@Test
	void anAccentIsTheSameHoweverItWasTyped() {
		assertThat(Stretcher.encode("caf\u0065\u0301")).isEqualTo(Stretcher.encode(new StringBuilder("caf\u00e9")))
			.isEqualTo("caf\u00e9".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aRecoveryCodeIsReadBackKindly() {
		byte[] code = RecoveryCode.random();
		String written = RecoveryCode.write(code);
		assertThat(written).matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}");
		String typed = "  " + written.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l')
				+ "\u2013";
		assertThat(RecoveryCode.read(typed)).hasValueSatisfying((read) -> assertThat(read).isEqualTo(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0000", "0000-0000-0000-0000-0000-0000-0000-000",
			"0000-0000-0000-0000-0000-0000-0000-00000", "0000-0000-0000-0000-0000-0000-0000-000U",
			"0000-0000-0000-0000-0000-0000-0000-000\u00e9" })
	void whatCannotBeACodeIsNone(String typed) {
		assertThat(RecoveryCode.read(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 512", "511, 512", "512, 512", "513, 544", "1000, 1024", "1025, 1088", "100000, 100352",
			"100353, 102400" })
	void sizesGoUpInFewSteps(int length, int padded) {
		assertThat(Padding.padded(length)).isEqualTo(padded);
	}

	@Test
	void paddingComesOffAgain() {
		for (int length : List.of(0, 1, 507, 508, 509, 5000)) {
			byte[] text = Randomness.bytes(length);
			assertThat(Padding.unpad(Padding.pad(text))).isEqualTo(text);
		}
	}

	@Test
	void aLengthThatIsNotThereIsRefused() {
		for (byte[] wrong : List.of(new byte[3], new byte[] { 0, 0, 0, 1 }, new byte[] { -1, 0, 0, 0, 0 })) {
			assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> Padding.unpad(wrong));
		}
	}

	@Test
	void differentListsOfThingsAreDifferentBytes() {
		assertThat(Canonical.of("a").add("bc").add("d").bytes())
			.isNotEqualTo(Canonical.of("a").add("b").add("cd").bytes());
	}

	@Test
	void suggestsSixWordsThatAreNeverTheSame() {
		assertThat(Passphrases.suggest().split(" ")).hasSize(6).allMatch((word) -> word.matches("[a-z-]{3,9}"));
		assertThat(Passphrases.suggest()).isNotEqualTo(Passphrases.suggest());
	}

	@Test
	void labelsThatSayNothingAreRefused() {
		PersonId author = PersonId.random();
		assertThatIllegalArgumentException().isThrownBy(() -> new Label("", UUID.randomUUID(), 1, author));
		assertThatIllegalArgumentException().isThrownBy(() -> new Label("a b", UUID.randomUUID(), 1, author));
		assertThatIllegalArgumentException().isThrownBy(() -> new Label("note", UUID.randomUUID(), 0, author));
	}

	@ParameterizedTest
	@CsvSource({ "0, 16384", "16380, 16384", "16381, 32768", "40000, 65536", "65532, 65536" })
	void whatGrowsLittleByLittleIsAsLongAsTheNextPowerOfTwo(int length, int padded) {
		byte[] text = new byte[length];
		Arrays.fill(text, (byte) 7);
		assertThat(Padding.padRoomily(text)).hasSize(padded);
		assertThat(Padding.unpad(Padding.padRoomily(text))).isEqualTo(text);
	}

}
