package app.kintsugi.couple;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AdmissionTest {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static final Sealed SIGNED = new Sealed(new byte[] { 2 });

	private final PersonId ada = PersonId.random();

	private final PersonId ben = PersonId.random();

	private final PersonId thea = PersonId.random();

	private final Bond bond = new Bond(UUID.randomUUID(), this.ada, this.ben, NOW);

	private final CircleId three = CircleId.random();

	private final Admission admission = offerOf(this.thea);

	@Test
	void nobodyIsTheTherapistOfTheirOwnCouple() {
		assertThatIllegalArgumentException().isThrownBy(() -> offerOf(this.ben));
	}

	@Test
	void oneYesLetsNobodyIn() {
		this.admission.agree(this.ben, SIGNED, CircleId.random(), NOW);
		assertThat(this.admission.isAdmitted()).isFalse();
		assertThat(this.admission.hasAgreed(this.ben)).isTrue();
		assertThat(this.admission.hasAgreed(this.ada)).isFalse();
	}

	@Test
	void bothYesesLetTheTherapistIn() {
		CircleId withAda = CircleId.random();
		CircleId withBen = CircleId.random();
		this.admission.agree(this.ada, SIGNED, withAda, NOW);
		this.admission.agree(this.ben, SIGNED, withBen, NOW);
		assertThat(this.admission.isAdmitted()).isTrue();
		assertThat(this.admission.circleWith(this.ada)).contains(withAda);
		assertThat(this.admission.circleWith(this.ben)).contains(withBen);
		assertThat(this.admission.circles()).containsExactlyInAnyOrder(this.three, withAda, withBen);
	}

	@Test
	void onePartnerCannotAgreeForBoth() {
		this.admission.agree(this.ada, SIGNED, CircleId.random(), NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.admission.agree(this.ada, SIGNED, CircleId.random(), NOW));
	}

	@Test
	void theTherapistCannotAgreeForAPartner() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.admission.agree(this.thea, SIGNED, CircleId.random(), NOW));
	}

	@Test
	void whatHasEndedIsNotAgreedToAndNotEndedAgain() {
		this.admission.agree(this.ada, SIGNED, CircleId.random(), NOW);
		this.admission.end(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.admission.agree(this.ben, SIGNED, CircleId.random(), NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.admission.end(NOW));
		assertThat(this.admission.circles()).hasSize(2);
	}

	@Test
	void itConcernsTheThreeAndNobodyElse() {
		assertThat(this.admission.concerns(this.ada)).isTrue();
		assertThat(this.admission.concerns(this.ben)).isTrue();
		assertThat(this.admission.concerns(this.thea)).isTrue();
		assertThat(this.admission.concerns(PersonId.random())).isFalse();
	}

	@Test
	void theFirstPolicyHoldsFromWhenBothHaveAgreed() {
		this.admission.agree(this.ada, SIGNED, CircleId.random(), NOW);
		assertThat(this.admission.holding()).isEmpty();
		this.admission.agree(this.ben, SIGNED, CircleId.random(), NOW.plusSeconds(60));
		assertThat(this.admission.holding()).contains(this.admission.newest());
		assertThat(this.admission.newest().holdsSince()).isEqualTo(NOW.plusSeconds(60));
	}

	@Test
	void aNewPolicyAsksBothAndTheEarlierOneHoldsUntilBothHaveAgreed() {
		CircleId withAda = CircleId.random();
		this.admission.agree(this.ada, SIGNED, withAda, NOW);
		this.admission.agree(this.ben, SIGNED, CircleId.random(), NOW);
		Policy first = this.admission.newest();

		this.admission.state(new Sealed(new byte[] { 3 }), NOW);
		assertThat(this.admission.newest().number()).isEqualTo(2);
		assertThat(this.admission.hasAgreed(this.ada)).isFalse();
		assertThat(this.admission.hasAgreed(this.ben)).isFalse();
		assertThat(this.admission.isAdmitted()).isTrue();
		assertThat(this.admission.holding()).contains(first);

		this.admission.agree(this.ada, SIGNED, withAda, NOW);
		assertThat(this.admission.holding()).contains(first);
		this.admission.agree(this.ben, SIGNED, this.admission.circleWith(this.ben).orElseThrow(), NOW);
		assertThat(this.admission.holding()).contains(this.admission.newest());
		assertThat(this.admission.policies()).extracting(Policy::number).containsExactly(1, 2);
	}

	@Test
	void twoYesesToTwoPoliciesAreNoAgreement() {
		this.admission.agree(this.ada, SIGNED, CircleId.random(), NOW);
		this.admission.state(new Sealed(new byte[] { 3 }), NOW);
		this.admission.agree(this.ben, SIGNED, CircleId.random(), NOW);
		assertThat(this.admission.isAdmitted()).isFalse();
		assertThat(this.admission.holding()).isEmpty();
	}

	@Test
	void whatHasEndedIsNotPutAnew() {
		this.admission.end(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.admission.state(new Sealed(new byte[] { 3 }), NOW));
	}

	@Test
	void somebodysOwnTherapistIsInWithTheirYesAlone() {
		Admission own = ownOf(this.ada);
		assertThat(own.isOwn()).isTrue();
		assertThat(own.couple()).isEmpty();
		CircleId two = CircleId.random();
		own.agree(this.ada, SIGNED, two, NOW);
		assertThat(own.isAdmitted()).isTrue();
		assertThat(own.circleWith(this.ada)).contains(two);
		assertThat(own.partners()).containsExactly(this.ada);
	}

	@Test
	void somebodysOwnTherapistIsNoConcernOfTheirPartners() {
		Admission own = ownOf(this.ada);
		assertThat(own.concerns(this.ben)).isFalse();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> own.agree(this.ben, SIGNED, CircleId.random(), NOW));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> own.circleWith(this.ben));
	}

	@Test
	void nobodyIsTheirOwnTherapist() {
		assertThatIllegalArgumentException().isThrownBy(() -> ownOf(this.thea));
	}

	private Admission ownOf(PersonId person) {
		return Admission.own(UUID.randomUUID(), person, this.thea, CircleId.random(), new Sealed(new byte[] { 1 }),
				NOW);
	}

	private Admission offerOf(PersonId therapist) {
		return new Admission(UUID.randomUUID(), this.bond, this.ada, therapist, this.three,
				new Sealed(new byte[] { 1 }), NOW);
	}

}
