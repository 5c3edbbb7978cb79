package app.kintsugi.vault;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@VaultTestSetup
class KeyringTest {

	@Autowired
	private Keyring keyring;

	@Autowired
	private Vault vault;

	@Autowired
	private JdbcTemplate jdbc;

	private final PersonId person = PersonId.random();

	private final Label label = new Label("note", UUID.randomUUID(), 1, this.person);

	record Note(String text) {
	}

	@Test
	void thePassphraseOpensTheKeysAndNothingElseDoes() {
		Keys made = this.keyring.create(this.person, "first light");
		assertThat(this.keyring.unlock(this.person, "first light")).hasValueSatisfying((keys) -> {
			assertThat(keys.derive("x")).isEqualTo(made.derive("x"));
			assertThat(keys.person()).isEqualTo(this.person);
		});
		assertThat(this.keyring.unlock(this.person, "First light")).isEmpty();
		assertThat(this.keyring.unlock(PersonId.random(), "first light")).isEmpty();
		assertThat(this.keyring.unlock(null, "first light")).isEmpty();
	}

	@Test
	void aChangedPassphraseEndsTheOneBefore() {
		Keys keys = this.keyring.create(this.person, "first");
		assertThat(Unlocked.with(keys, () -> this.keyring.changePassphrase("wrong", "second"))).isFalse();
		assertThat(this.keyring.unlock(this.person, "first")).isPresent();
		assertThat(Unlocked.with(keys, () -> this.keyring.changePassphrase("first", "second"))).isTrue();
		assertThat(this.keyring.unlock(this.person, "first")).isEmpty();
		assertThat(this.keyring.unlock(this.person, "second")).isPresent();
	}

	@Test
	void aSlotMadeCheapIsRefused() {
		this.keyring.create(this.person, "first");
		this.jdbc.update("update key_slot set memory_kib = 8 where person = ?", this.person.id());
		assertThatIllegalArgumentException().isThrownBy(() -> this.keyring.unlock(this.person, "first"));
	}

	@Test
	void aSlotOfAnotherCostOrPersonDoesNotOpen() {
		this.keyring.create(this.person, "first");
		PersonId other = PersonId.random();
		this.jdbc.update("update key_slot set person = ? where person = ?", other.id(), this.person.id());
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> this.keyring.unlock(other, "first"));
	}

	@Test
	void aNewRecoveryCodeLeavesTheOldOneGoodUntilItIsConfirmed() {
		Keys keys = this.keyring.create(this.person, "first");
		String first = Unlocked.with(keys, this.keyring::newRecoveryCode);
		assertThat(this.keyring.hasConfirmedRecoveryCode(this.person)).isFalse();
		assertThat(confirm(keys, RecoveryCode.write(RecoveryCode.random()))).isFalse();
		assertThat(confirm(keys, first)).isTrue();
		assertThat(this.keyring.hasConfirmedRecoveryCode(this.person)).isTrue();

		String forgotten = Unlocked.with(keys, this.keyring::newRecoveryCode);
		String second = Unlocked.with(keys, this.keyring::newRecoveryCode);
		assertThat(confirm(keys, first)).isFalse();
		assertThat(this.keyring.recover(this.person, first, "next")).isPresent();
		assertThat(this.keyring.recover(this.person, forgotten, "next")).isEmpty();

		assertThat(confirm(keys, second)).isTrue();
		assertThat(confirm(keys, second)).isTrue();
		assertThat(this.keyring.recover(this.person, first, "next")).isEmpty();
		assertThat(this.keyring.recover(this.person, second, "next")).isPresent();
	}

	@Test
	void recoveringSetsANewPassphraseAndKeepsTheKeys() {
		Keys keys = this.keyring.create(this.person, "first");
		Sealed sealed = sealAlone(keys, "before");
		String code = Unlocked.with(keys, this.keyring::newRecoveryCode);
		assertThat(this.keyring.recover(null, code, "second")).isEmpty();
		Keys recovered = this.keyring.recover(this.person, code, "second").orElseThrow();
		assertThat(open(recovered, sealed)).isEqualTo("before");
		assertThat(this.keyring.unlock(this.person, "first")).isEmpty();
		assertThat(this.keyring.unlock(this.person, "second")).isPresent();
	}

	@Test
	void replacedKeysLeaveThePastSealedUntilItIsRegained() {
		Keys first = this.keyring.create(this.person, "first");
		String code = Unlocked.with(first, this.keyring::newRecoveryCode);
		assertThat(this.keyring.hasSealedPast(this.person)).isFalse();
		Sealed past = sealAlone(first, "past");

		Keys second = this.keyring.replace(this.person, "second");
		assertThat(this.keyring.hasSealedPast(this.person)).isTrue();
		assertThat(this.keyring.unlock(this.person, "first")).isEmpty();
		Keys unlocked = this.keyring.unlock(this.person, "second").orElseThrow();
		Sealed present = sealAlone(second, "present");
		assertThat(open(unlocked, present)).isEqualTo("present");
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> open(unlocked, past));
		assertThat(this.keyring.recover(this.person, code, "third")).isEmpty();

		assertThat(regain(unlocked, RecoveryCode.write(RecoveryCode.random()))).isFalse();
		assertThat(regain(unlocked, code)).isTrue();
		assertThat(this.keyring.hasSealedPast(this.person)).isFalse();
		assertThat(open(unlocked, past)).isEqualTo("past");
		assertThat(open(unlocked, present)).isEqualTo("present");
	}

	@Test
	void whoReplacesTwiceRegainsBothPasts() {
		Keys first = this.keyring.create(this.person, "first");
		String firstCode = Unlocked.with(first, this.keyring::newRecoveryCode);
		Sealed firstPast = sealAlone(first, "one");
		Keys second = this.keyring.replace(this.person, "second");
		String secondCode = Unlocked.with(second, this.keyring::newRecoveryCode);
		Sealed secondPast = sealAlone(second, "two");
		Keys third = this.keyring.replace(this.person, "third");
		assertThat(regain(third, firstCode)).isTrue();
		assertThat(this.keyring.hasSealedPast(this.person)).isTrue();
		assertThat(regain(third, secondCode)).isTrue();
		assertThat(this.keyring.hasSealedPast(this.person)).isFalse();
		assertThat(open(third, firstPast)).isEqualTo("one");
		assertThat(open(third, secondPast)).isEqualTo("two");
	}

	@Test
	void nobodyHasKeysToReplace() {
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> this.keyring.replace(this.person, "x"));
	}

	private boolean confirm(Keys keys, String typed) {
		return Unlocked.with(keys, () -> this.keyring.confirmRecoveryCode(typed));
	}

	private boolean regain(Keys keys, String code) {
		return Unlocked.with(keys, () -> this.keyring.regain(code));
	}

	private Sealed sealAlone(Keys keys, String text) {
		return Unlocked.with(keys,
				() -> this.vault.seal(this.vault.personalCircle(this.person), this.label, new Note(text)));
	}

	private String open(Keys keys, Sealed sealed) {
		return Unlocked.with(keys, () -> this.vault.open(sealed, this.label, Note.class)).text();
	}

}
