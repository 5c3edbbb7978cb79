package app.kintsugi.reflection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ReflectionTest {

	private static final Instant NOW = Instant.parse("2026-05-31T12:00:00Z");

	private static final CoupleId COUPLE = new CoupleId(UUID.randomUUID());

	private static final CircleId OWN = CircleId.random();

	private static final CircleId SHARED = CircleId.random();

	@Test
	void whatNobodyElseReadIsReplaced() {
		Reflection reflection = reflection(Audience.ONLY_ME);
		assertThat(reflection.nextNumber()).isEqualTo(1);
		reflection.reword(sealed(2), NOW.plusSeconds(60));
		assertThat(reflection.wordings()).hasSize(1);
		assertThat(reflection.newest().sealed()).isEqualTo(sealed(2));
		assertThat(reflection.changedAt()).isEqualTo(NOW.plusSeconds(60));
	}

	@Test
	void whatSomebodyElseCouldReadStays() {
		Reflection reflection = reflection(Audience.PARTNER);
		assertThat(reflection.nextNumber()).isEqualTo(2);
		reflection.reword(sealed(2), NOW.plusSeconds(60));
		assertThat(reflection.wordings()).extracting(Wording::number).containsExactly(1, 2);
		assertThat(reflection.wordings().get(0).sealed()).isEqualTo(sealed(1));
		assertThat(reflection.wordings().get(0).writtenAt()).isEqualTo(NOW);
	}

	@Test
	void takingItBackDoesNotAllowRewritingWhatWasRead() {
		Reflection reflection = reflection(Audience.PARTNER);
		move(reflection, Audience.ONLY_ME, OWN);
		assertThat(reflection.nextNumber()).isEqualTo(2);
		reflection.reword(sealed(2), NOW);
		assertThat(reflection.nextNumber()).isEqualTo(2);
		reflection.reword(sealed(3), NOW);
		assertThat(reflection.wordings()).hasSize(2);
		move(reflection, Audience.PARTNER, SHARED);
		assertThat(reflection.nextNumber()).isEqualTo(3);
	}

	@Test
	void aSharedWordingCannotBeReplaced() {
		Reflection reflection = reflection(Audience.PARTNER);
		assertThatIllegalStateException().isThrownBy(() -> reflection.newest().replace(OWN, sealed(2), NOW));
	}

	@Test
	void everyVersionMovesAndWhatCannotBeOpenedStaysWhereItWas() {
		Reflection reflection = reflection(Audience.PARTNER);
		reflection.reword(sealed(2), NOW);
		reflection.moveTo(Audience.ONLY_ME, COUPLE, OWN,
				(wording) -> (wording.number() == 1) ? Optional.empty() : Optional.of(sealed(9)), NOW);
		assertThat(reflection.wordings()).extracting(Wording::circle).containsExactly(SHARED, OWN);
		assertThat(reflection.isShared()).isFalse();
		assertThat(reflection.sharedAt()).isNull();
	}

	@Test
	void nobodyAloneSharesAnything() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Reflection(new ReflectionId(UUID.randomUUID()),
				PersonId.random(), null, Audience.PARTNER, SHARED, sealed(1), NOW));
	}

	@Test
	void whatATherapistReadsWaitsForThatTherapistUntilItIsNarrowed() {
		assertThat(reflection(Audience.PARTNER).waitsSince()).isNull();
		Reflection reflection = reflection(Audience.THERAPIST);
		assertThat(reflection.waitsSince()).isEqualTo(NOW);
		reflection.reword(sealed(2), NOW.plusSeconds(60));
		assertThat(reflection.waitsSince()).as("as long as it did").isEqualTo(NOW);
		move(reflection, Audience.PARTNER_AND_THERAPIST, SHARED);
		assertThat(reflection.waitsSince()).as("for the same therapist").isEqualTo(NOW);
		moveLater(reflection, Audience.OWN_THERAPIST);
		assertThat(reflection.waitsSince()).as("for another one").isEqualTo(NOW.plusSeconds(600));
		move(reflection, Audience.PARTNER, SHARED);
		assertThat(reflection.waitsSince()).isNull();
		moveLater(reflection, Audience.THERAPIST);
		assertThat(reflection.waitsSince()).as("anew").isEqualTo(NOW.plusSeconds(600));
	}

	private static Reflection reflection(Audience audience) {
		return new Reflection(new ReflectionId(UUID.randomUUID()), PersonId.random(), COUPLE, audience,
				(audience != Audience.ONLY_ME) ? SHARED : OWN, sealed(1), NOW);
	}

	private static void move(Reflection reflection, Audience audience, CircleId circle) {
		reflection.moveTo(audience, COUPLE, circle, (wording) -> Optional.of(wording.sealed()), NOW);
	}

	private static void moveLater(Reflection reflection, Audience audience) {
		reflection.moveTo(audience, COUPLE, SHARED, (wording) -> Optional.of(wording.sealed()), NOW.plusSeconds(600));
	}

	private static Sealed sealed(int content) {
		return new Sealed(new byte[] { (byte) content });
	}

}
