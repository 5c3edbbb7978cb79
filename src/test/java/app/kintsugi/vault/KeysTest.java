package app.kintsugi.vault;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeysTest {

	private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

	private final Keys keys = Keys.random(PersonId.random(), 3);

	@Test
	void closingWipesEveryKey() {
		byte[] umk = Randomness.bytes(32);
		Keys closing = new Keys(PersonId.random(), 1, umk);
		PrivateKeys privateKeys = closing.privateKeys(() -> new KeyGeneration(closing));
		CircleSecret secret = CircleSecret.random(true);
		closing.cache(new CircleEpoch(CircleId.random(), 1), secret);
		closing.close();
		assertThat(umk).containsOnly(0);
		assertThat(secret.key()).containsOnly(0);
		assertThat(privateKeys.x25519()).containsOnly(0);
		assertThat(privateKeys.ed25519()).containsOnly(0);
		assertThatIllegalStateException().isThrownBy(() -> closing.derive("anything"));
	}

	@Test
	void whatWasOpenBeforeIsOpenAgainAfter() {
		Keys inner = Keys.random(PersonId.random(), 1);
		Keys seen = Unlocked.with(this.keys, () -> {
			assertThat(Unlocked.with(inner, Unlocked::keys)).isSameAs(inner);
			assertThatIllegalStateException().isThrownBy(() -> Unlocked.with(inner, () -> {
				throw new IllegalStateException("broken work");
			}));
			return Unlocked.keys();
		});
		assertThat(seen).isSameAs(this.keys);
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(Unlocked::keys);
	}

	@Test
	void aSessionOpensWithItsOwnKeyPersonNameAndTimeOnly() {
		byte[] key = SessionSeal.newKey();
		Instant expiry = NOW.plusSeconds(60);
		byte[] sealed = SessionSeal.seal(this.keys, key, "s1", expiry);
		PersonId person = this.keys.person();
		assertThat(SessionSeal.open(sealed, key, person, "s1", NOW)).hasValueSatisfying((opened) -> {
			assertThat(opened.person()).isEqualTo(person);
			assertThat(opened.generation()).isEqualTo(3);
			assertThat(opened.derive("x")).isEqualTo(this.keys.derive("x"));
		});
		assertThat(SessionSeal.open(sealed, key, person, "s1", expiry)).isEmpty();
		assertThat(SessionSeal.open(sealed, key, person, "s2", NOW)).isEmpty();
		assertThat(SessionSeal.open(sealed, key, PersonId.random(), "s1", NOW)).isEmpty();
		assertThat(SessionSeal.open(sealed, SessionSeal.newKey(), person, "s1", NOW)).isEmpty();
		assertThat(SessionSeal.open(sealed, new byte[0], person, "s1", NOW)).isEmpty();
		assertThat(SessionSeal.open(new byte[0], key, person, "s1", NOW)).isEmpty();
		for (int i = 0; i < sealed.length; i++) {
			byte[] changed = sealed.clone();
			changed[i] ^= 1;
			assertThat(SessionSeal.open(changed, key, person, "s1", NOW)).as("byte %d", i).isEmpty();
		}
	}

}
