package app.kintsugi.vault;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@VaultTestSetup
class RecognitionTest {

	@Autowired
	private Vault vault;

	@Autowired
	private Keyring keyring;

	@Autowired
	private Recognition recognition;

	@Autowired
	private JdbcTemplate jdbc;

	private Keys ana;

	private Keys ben;

	private Set<PersonId> both;

	private CircleId circle;

	record Note(String text) {
	}

	@BeforeEach
	void twoWhoComparedWords() {
		this.ana = this.keyring.create(PersonId.random(), "ana");
		this.ben = this.keyring.create(PersonId.random(), "ben");
		this.both = Set.of(this.ana.person(), this.ben.person());
		assertThat(state(this.ana, this.ben)).isEqualTo(Recognition.State.UNKNOWN);
		pin(this.ana, this.ben);
		pin(this.ben, this.ana);
		this.circle = Unlocked.with(this.ana, () -> this.vault.found(this.both));
	}

	@Test
	void sixWordsAreTheSameForBothAndOtherForOthers() {
		List<String> hers = words(this.ana);
		assertThat(hers).hasSize(6).isEqualTo(words(this.ben)).isEqualTo(this.recognition.words(this.both));
		Keys third = this.keyring.create(PersonId.random(), "third");
		assertThat(hers).isNotEqualTo(this.recognition.words(Set.of(this.ana.person(), third.person())));
		assertThatExceptionOfType(NoKeyException.class)
			.isThrownBy(() -> this.recognition.words(Set.of(PersonId.random())));
	}

	@Test
	void aPinHoldsUntilTheOtherHasNewKeys() {
		assertThat(state(this.ana, this.ben)).isEqualTo(Recognition.State.SAME);
		this.keyring.replace(this.ben.person(), "new");
		assertThat(state(this.ana, this.ben)).isEqualTo(Recognition.State.CHANGED);
	}

	@Test
	void aPublicKeySwappedInTheDatabaseShowsAndItsSignaturesCountForNothing() {
		Label label = label(this.ben);
		Sealed real = seal(this.ben, label, "real");
		Keys operator = this.keyring.create(PersonId.random(), "operator");
		this.jdbc.update("update person_keys set ed25519_public = (select ed25519_public from person_keys "
				+ "where person = ?) where person = ?", operator.person().id(), this.ben.person().id());
		assertThat(state(this.ana, this.ben)).isEqualTo(Recognition.State.CHANGED);
		Keys later = this.keyring.unlock(this.ana.person(), "ana").orElseThrow();
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(later, real, label));
		Keys bensLater = this.keyring.unlock(this.ben.person(), "ben").orElseThrow();
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> words(bensLater));
	}

	@Test
	void aForgedNewGenerationGivesTheTwoOtherWords() {
		Keys forged = Keys.random(this.ben.person(), 2);
		KeyGeneration row = new KeyGeneration(forged);
		this.jdbc.update(
				"insert into person_keys (id, version, person, generation, x25519_public, ed25519_public, "
						+ "x25519_wrapped, ed25519_wrapped) values (?, 0, ?, 2, ?, ?, ?, ?)",
				UUID.randomUUID(), this.ben.person().id(), row.publicKeys().x25519(), row.publicKeys().ed25519(),
				new byte[1], new byte[1]);
		assertThat(state(this.ana, this.ben)).isEqualTo(Recognition.State.CHANGED);
		assertThat(words(this.ana)).isNotEqualTo(words(this.ben));
	}

	@Test
	void acceptingNewKeysGivesBackEverythingThatBothHold() {
		Label hers = label(this.ana);
		Label his = label(this.ben);
		Sealed fromAna = seal(this.ana, hers, "from ana");
		Sealed fromBen = seal(this.ben, his, "from ben");
		Unlocked.with(this.ana, () -> {
			this.vault.expel(this.circle, PersonId.random());
			return true;
		});
		Keys bens = this.keyring.replace(this.ben.person(), "new");
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> open(bens, fromAna, hers));
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> seal(bens, his, "new"));

		Unlocked.with(this.ana, () -> {
			this.recognition.acceptNewKeys(this.ben.person());
			return true;
		});
		assertThat(state(this.ana, this.ben)).isEqualTo(Recognition.State.SAME);
		assertThat(open(bens, fromAna, hers)).isEqualTo("from ana");
		assertThat(open(bens, fromBen, his)).isEqualTo("from ben");
		assertThat(open(this.ana, fromBen, his)).isEqualTo("from ben");
		Label next = label(this.ben);
		Sealed fresh = seal(bens, next, "with new keys");
		assertThat(open(this.ana, fresh, next)).isEqualTo("with new keys");
	}

	@Test
	void whatWasSignedWithNewKeysCountsOnlyOnceTheyAreAccepted() {
		String code = Unlocked.with(this.ben, this.keyring::newRecoveryCode);
		Label before = label(this.ben);
		Sealed old = seal(this.ben, before, "old");
		Keys bens = this.keyring.replace(this.ben.person(), "new");
		Unlocked.with(bens, () -> this.keyring.regain(code));
		assertThat(open(bens, old, before)).isEqualTo("old");
		Label after = label(this.ben);
		Sealed fresh = seal(bens, after, "new");
		assertThat(open(bens, fresh, after)).isEqualTo("new");
		assertThat(open(this.ana, old, before)).isEqualTo("old");
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(this.ana, fresh, after));
		pin(this.ana, this.ben);
		assertThat(open(this.ana, fresh, after)).isEqualTo("new");
		assertThat(open(this.ana, old, before)).isEqualTo("old");
	}

	@Test
	void regainingBringsThePinsBack() {
		String code = Unlocked.with(this.ben, this.keyring::newRecoveryCode);
		Keys bens = this.keyring.replace(this.ben.person(), "new");
		assertThat(state(bens, this.ana)).isEqualTo(Recognition.State.UNKNOWN);
		Unlocked.with(bens, () -> this.keyring.regain(code));
		assertThat(state(bens, this.ana)).isEqualTo(Recognition.State.SAME);
	}

	@Test
	void aPinWrittenBySomebodyElseIsNone() {
		this.jdbc.update("update key_pin set mac = ? where owner = ?", Randomness.bytes(32), this.ana.person().id());
		assertThat(state(this.ana, this.ben)).isEqualTo(Recognition.State.CHANGED);
	}

	@Test
	void anAuthorNeverPinnedIsHeldToTheKeysOnRecord() {
		Keys therapist = this.keyring.create(PersonId.random(), "therapist");
		pin(this.ana, therapist);
		this.circle = Unlocked.with(this.ana, () -> this.vault.found(Set.of(this.ana.person(), therapist.person())));
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, label, "before any words");
		assertThat(open(therapist, sealed, label)).isEqualTo("before any words");
		pin(therapist, this.ana);
		assertThat(open(therapist, sealed, label)).isEqualTo("before any words");
	}

	private List<String> words(Keys keys) {
		return Unlocked.with(keys, () -> this.recognition.words(this.both));
	}

	private Recognition.State state(Keys keys, Keys other) {
		return Unlocked.with(keys, () -> this.recognition.state(other.person()));
	}

	private void pin(Keys keys, Keys other) {
		Unlocked.with(keys, () -> {
			this.recognition.pin(other.person());
			return true;
		});
	}

	private static Label label(Keys author) {
		return new Label("note", UUID.randomUUID(), 1, author.person());
	}

	private Sealed seal(Keys keys, Label label, String text) {
		return Unlocked.with(keys, () -> this.vault.seal(this.circle, label, new Note(text)));
	}

	private String open(Keys keys, Sealed sealed, Label label) {
		return Unlocked.with(keys, () -> this.vault.open(sealed, label, Note.class)).text();
	}

}
