package app.kintsugi.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class Suite1Test {

	private final Keys author = Keys.random(PersonId.random(), 2);

	private final PrivateKeys privateKeys = new KeyGeneration(this.author).open(this.author);

	private final IntFunction<byte[]> authors = (generation) -> this.privateKeys.publicKeys().ed25519();

	private final CircleEpoch epoch = new CircleEpoch(CircleId.random(), 1);

	private final CircleSecret personal = CircleSecret.random(true);

	private final CircleSecret shared = CircleSecret.random(false);

	private final Label label = new Label("note", UUID.randomUUID(), 1, this.author.person());

	private final byte[] padded = Padding.pad("hello".getBytes(StandardCharsets.UTF_8));

	private final byte[] alone = Suite1.seal(this.epoch, this.label, this.personal, this.padded);

	private final byte[] signed = Suite1.seal(this.epoch, this.label, this.shared, this.padded, 2, this.privateKeys);

	@Test
	void opensWhatItSealed() {
		assertThat(Suite1.open(this.alone, this.label, this.personal, this.authors)).isEqualTo(this.padded);
		assertThat(Suite1.open(this.signed, this.label, this.shared, this.authors)).isEqualTo(this.padded);
		assertThat(Suite1.epochOf(this.signed)).isEqualTo(this.epoch);
	}

	@Test
	void everyFlippedByteIsRefusedAlsoOfWhatWasOpenedOnce() {
		opensWhatItSealed();
		for (int i = 0; i < this.alone.length; i++) {
			refused(flipped(this.alone, i), this.label, this.personal);
		}
		for (int i = 0; i < this.signed.length; i++) {
			refused(flipped(this.signed, i), this.label, this.shared);
		}
	}

	@Test
	void everyOtherLabelIsRefused() {
		List<Label> others = List.of(new Label("notes", this.label.id(), 1, this.label.author()),
				new Label("note", UUID.randomUUID(), 1, this.label.author()),
				new Label("note", this.label.id(), 2, this.label.author()),
				new Label("note", this.label.id(), 1, PersonId.random()));
		for (Label other : others) {
			refused(this.alone, other, this.personal);
			refused(this.signed, other, this.shared);
		}
	}

	@Test
	void aSignatureCanNeitherBeStrippedNorLeftOut() {
		byte[] stripped = Arrays.copyOf(this.signed, this.signed.length - 68);
		refused(stripped, this.label, this.shared);
		refused(stripped, this.label, new CircleSecret(this.shared.key(), true));
		byte[] neverSigned = Suite1.seal(this.epoch, this.label, new CircleSecret(this.shared.key(), true),
				this.padded);
		refused(neverSigned, this.label, this.shared);
	}

	@Test
	void anotherMemberCannotSignForTheAuthor() {
		PrivateKeys other = new KeyGeneration(this.author).open(this.author);
		refused(Suite1.seal(this.epoch, this.label, this.shared, this.padded, 2, other), this.label, this.shared);
	}

	@Test
	void whatIsCutShortIsRefused() {
		for (int length = 0; length < this.signed.length; length += 7) {
			refused(Arrays.copyOf(this.signed, length), this.label, this.shared);
		}
	}

	/** These blobs were sealed by the first release and open for ever. */
	@ParameterizedTest
	@ValueSource(strings = { "suite1-personal", "suite1-shared" })
	void goldenBlobsOpenForEver(String name) throws IOException {
		Properties golden = golden(name);
		Label goldenLabel = new Label(golden.getProperty("kind"), UUID.fromString(golden.getProperty("id")),
				Integer.parseInt(golden.getProperty("version")),
				new PersonId(UUID.fromString(golden.getProperty("author"))));
		CircleSecret secret = new CircleSecret(hex(golden, "circle-key"),
				Boolean.parseBoolean(golden.getProperty("personal")));
		byte[] blob = hex(golden, "blob");
		byte[] opened = Suite1.open(blob, goldenLabel, secret, (generation) -> {
			assertThat(generation).isEqualTo(Integer.parseInt(golden.getProperty("author-generation")));
			return hex(golden, "author-ed25519-public");
		});
		assertThat(Suite1.epochOf(blob))
			.isEqualTo(new CircleEpoch(new CircleId(UUID.fromString(golden.getProperty("circle"))),
					Integer.parseInt(golden.getProperty("epoch"))));
		assertThat(Documents.read(opened, Note.class)).isEqualTo(new Note(golden.getProperty("text"), 7));
	}

	record Note(String text, int scale) {
	}

	private void refused(byte[] blob, Label asked, CircleSecret secret) {
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> {
			CircleEpoch named = Suite1.epochOf(blob);
			byte[] opened = Suite1.open(blob, asked, secret, this.authors);
			throw new AssertionError("opened " + opened.length + " bytes of " + named);
		});
	}

	private static byte[] flipped(byte[] blob, int at) {
		byte[] changed = blob.clone();
		changed[at] ^= 1;
		return changed;
	}

	private static Properties golden(String name) throws IOException {
		Properties properties = new Properties();
		try (InputStream file = Objects
			.requireNonNull(Suite1Test.class.getResourceAsStream("/vault/" + name + ".properties"))) {
			properties.load(file);
		}
		return properties;
	}

	private static byte[] hex(Properties properties, String name) {
		return HexFormat.of().parseHex(properties.getProperty(name));
	}

}
