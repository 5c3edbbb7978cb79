package app.kintsugi.vault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@VaultTestSetup
class VaultTest {

	@Autowired
	private Vault vault;

	@Autowired
	private Keyring keyring;

	@Autowired
	private Recognition recognition;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private EntityManagerFactory entityManagers;

	private Keys ana;

	private Keys ben;

	private Keys therapist;

	private CircleId all;

	record Note(String text) {
	}

	@BeforeEach
	void threeWhoKnowEachOther() {
		this.ana = this.keyring.create(PersonId.random(), "ana");
		this.ben = this.keyring.create(PersonId.random(), "ben");
		this.therapist = this.keyring.create(PersonId.random(), "therapist");
		Set<PersonId> members = Set.of(this.ana.person(), this.ben.person(), this.therapist.person());
		this.all = Unlocked.with(this.ana, () -> {
			this.recognition.pin(this.ben.person());
			this.recognition.pin(this.therapist.person());
			return this.vault.found(members);
		});
	}

	@Test
	void everyMemberOpensWhatOneSealed() {
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, this.all, label, "for all");
		for (Keys reader : List.of(this.ana, this.ben, this.therapist)) {
			assertThat(open(reader, sealed, label)).isEqualTo("for all");
		}
	}

	@Test
	void whoIsInNoCircleFindsNothing() {
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, this.all, label, "for all");
		Keys stranger = this.keyring.create(PersonId.random(), "stranger");
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> open(stranger, sealed, label));
		assertThatExceptionOfType(NoKeyException.class)
			.isThrownBy(() -> seal(stranger, this.all, label(stranger), "in?"));
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> this.vault.open(sealed, label, Note.class));
		CircleId own = this.vault.personalCircle(this.ana.person());
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> seal(this.ben, own, label(this.ben), "in?"));
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> this.vault.personalCircle(PersonId.random()));
	}

	@Test
	void nobodyWritesInAnothersName() {
		assertThatIllegalArgumentException().isThrownBy(() -> seal(this.ben, this.all, label(this.ana), "not hers"));
	}

	@Test
	void theExpelledOpensNeitherOldNorNewAndTheOthersBoth() {
		Label label = label(this.ana);
		Sealed old = seal(this.ana, this.all, label, "old");
		assertThat(open(this.therapist, old, label)).isEqualTo("old");
		Unlocked.with(this.therapist, () -> expel(this.therapist.person()));
		Sealed fresh = seal(this.ana, this.all, label, "new");
		Keys signedInAgain = this.keyring.unlock(this.therapist.person(), "therapist").orElseThrow();
		for (Keys gone : List.of(this.therapist, signedInAgain)) {
			assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> open(gone, old, label));
			assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> open(gone, fresh, label));
		}
		for (Keys staying : List.of(this.ana, this.ben)) {
			assertThat(open(staying, old, label)).isEqualTo("old");
			assertThat(open(staying, fresh, label)).isEqualTo("new");
		}
	}

	@Test
	void nobodysKeysNeedToBeOpenToExpelAndTwiceIsOnce() {
		expel(this.ben.person());
		expel(this.ben.person());
		assertThat(epochs(this.all)).isEqualTo(2);
		expel(this.ana.person());
		expel(this.therapist.person());
		assertThat(epochs(this.all)).isEqualTo(3);
		assertThatExceptionOfType(NoKeyException.class)
			.isThrownBy(() -> seal(this.ana, this.all, label(this.ana), "empty"));
		CircleId own = this.vault.personalCircle(this.ana.person());
		assertThatIllegalArgumentException().isThrownBy(() -> this.vault.expel(own, this.ana.person()));
	}

	@Test
	void aMemberWhosePinnedKeyWasSwappedGetsNoNewKey() {
		Keys operator = this.keyring.create(PersonId.random(), "operator");
		this.jdbc.update("update person_keys set x25519_public = (select x25519_public from person_keys "
				+ "where person = ?) where person = ?", operator.person().id(), this.ben.person().id());
		Unlocked.with(this.ana, () -> expel(this.therapist.person()));
		assertThat(this.jdbc.queryForList("select person from circle_key where circle = ? and epoch = 2", UUID.class,
				this.all.id()))
			.containsExactly(this.ana.person().id());
	}

	@Test
	void aCircleIsFoundedAmongThePinnedOnly() {
		Set<PersonId> two = Set.of(this.ana.person(), this.ben.person());
		assertThatIllegalStateException().isThrownBy(() -> Unlocked.with(this.ben, () -> this.vault.found(two)));
		assertThatIllegalStateException().isThrownBy(() -> Unlocked.with(this.therapist, () -> this.vault.found(two)));
		this.keyring.replace(this.ben.person(), "new keys");
		assertThatIllegalStateException().isThrownBy(() -> Unlocked.with(this.ana, () -> this.vault.found(two)));
	}

	@Test
	void aBlobMovedOrChangedIsRefused() {
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, this.all, label, "words");
		Label elsewhere = label(this.ana);
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(this.ben, sealed, elsewhere));
		for (byte[] bytes : List.of(new byte[0], new byte[] { 9 }, changed(sealed, 0), changed(sealed, 60))) {
			assertThatExceptionOfType(TamperedException.class)
				.isThrownBy(() -> open(this.ben, new Sealed(bytes), label));
		}
	}

	@Test
	void aMemberCannotPutWordsIntoAnothersMouth() {
		Label hers = label(this.ana);
		CircleEpoch epoch = new CircleEpoch(this.all, 1);
		CircleSecret secret = known(this.ben, epoch, hers);
		byte[] padded = Documents.write(new Note("never said"));
		PrivateKeys bens = this.ben.privateKeys(() -> {
			throw new AssertionError("open already");
		});
		Sealed signedByBen = new Sealed(Suite1.seal(epoch, hers, secret, padded, 1, bens));
		Sealed unsigned = new Sealed(Suite1.seal(epoch, hers, new CircleSecret(secret.key(), true), padded));
		for (Sealed forged : List.of(signedByBen, unsigned)) {
			for (Keys reader : List.of(this.ana, this.ben, this.therapist)) {
				assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(reader, forged, hers));
				assertThatExceptionOfType(TamperedException.class).isThrownBy(
						() -> Unlocked.with(reader, () -> this.vault.openIf(forged, hers, Note.class, (note) -> true)));
			}
		}
	}

	@Test
	void whatIsLookedForIsOpenedAndTheRestIsLeft() {
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, this.all, label, "a quiet day");
		Unlocked.with(this.ben, () -> {
			assertThat(this.vault.openIf(sealed, label, Note.class, (note) -> note.text().contains("quiet")))
				.contains(new Note("a quiet day"));
			assertThat(this.vault.openIf(sealed, label, Note.class, (note) -> note.text().contains("loud"))).isEmpty();
			return true;
		});
	}

	@Test
	void aForeignKeySlippedIntoOnesOwnCircleIsRefused() {
		CircleId own = this.vault.personalCircle(this.ana.person());
		CircleEpoch epoch = new CircleEpoch(own, 1);
		PublicKeys hers = Unlocked.with(this.ana, () -> this.ana.privateKeys(() -> {
			throw new AssertionError("open already");
		})).publicKeys();
		CircleSecret foreign = CircleSecret.random(false);
		CircleKey slipped = CircleKey.shared(epoch, this.ana.person(), 1, hers, foreign);
		this.jdbc.update("update circle_key set wrapped = ? where circle = ?", wrappedOf(slipped), own.id());
		Keys later = this.keyring.unlock(this.ana.person(), "ana").orElseThrow();
		assertThatExceptionOfType(TamperedException.class)
			.isThrownBy(() -> seal(later, own, label(this.ana), "for me alone"));
	}

	@Test
	void aDocumentIsNotReadAsAnotherAndSaysNothingOfItsText() {
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, this.all, label, "secret words");
		assertThatExceptionOfType(TamperedException.class)
			.isThrownBy(() -> Unlocked.with(this.ana, () -> this.vault.open(sealed, label, Integer.class)))
			.withMessageNotContaining("secret")
			.withNoCause();
		assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
	}

	@Test
	void aListOfOneCircleCostsItsQueriesOnce() {
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, this.all, label, "again and again");
		Keys reader = this.keyring.unlock(this.ben.person(), "ben").orElseThrow();
		open(reader, sealed, label);
		Statistics statistics = this.entityManagers.unwrap(SessionFactory.class).getStatistics();
		statistics.clear();
		for (int i = 0; i < 50; i++) {
			open(reader, sealed, label);
		}
		assertThat(statistics.getPrepareStatementCount()).isZero();
	}

	@Test
	void whatDoesNotOpenLeavesTheTransactionOfAListWhole() {
		Label label = label(this.ana);
		Sealed sealed = seal(this.ana, this.all, label, "not yours");
		Keys stranger = this.keyring.create(PersonId.random(), "stranger");
		this.transactions.executeWithoutResult((status) -> {
			assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> open(stranger, sealed, label));
			assertThatExceptionOfType(NoKeyException.class)
				.isThrownBy(() -> seal(stranger, this.all, label(stranger), "nor mine"));
			assertThat(status.isRollbackOnly()).isFalse();
		});
	}

	@Test
	void rowsCarryNoTextAndTheirSizesComeInSteps() {
		Label label = label(this.ana);
		assertThat(seal(this.ana, this.all, label, "no").bytes())
			.hasSameSizeAs(seal(this.ana, this.all, label, "yes, and all of it").bytes());
	}

	private CircleSecret known(Keys member, CircleEpoch epoch, Label label) {
		Sealed real = seal(this.ana, this.all, label, "real");
		open(member, real, label);
		seal(member, this.all, label(member), "opens the private keys");
		CircleSecret secret = member.cached(epoch);
		assertThat(secret).isNotNull();
		return Objects.requireNonNull(secret);
	}

	private byte[] wrappedOf(CircleKey key) {
		return (byte[]) Objects.requireNonNull(ReflectionTestUtils.getField(key, "wrapped"));
	}

	private int epochs(CircleId circle) {
		return Objects.requireNonNull(
				this.jdbc.queryForObject("select epoch from circle where id = ?", Integer.class, circle.id()));
	}

	private boolean expel(PersonId person) {
		this.vault.expel(this.all, person);
		return true;
	}

	private static Label label(Keys author) {
		return new Label("note", UUID.randomUUID(), 1, author.person());
	}

	private static byte[] changed(Sealed sealed, int at) {
		byte[] bytes = sealed.bytes().clone();
		bytes[at] ^= 1;
		return bytes;
	}

	private Sealed seal(Keys keys, CircleId circle, Label label, String text) {
		return Unlocked.with(keys, () -> this.vault.seal(circle, label, new Note(text)));
	}

	private String open(Keys keys, Sealed sealed, Label label) {
		return Unlocked.with(keys, () -> this.vault.open(sealed, label, Note.class)).text();
	}

}
