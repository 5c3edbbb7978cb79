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

	private Admission offerOf(PersonId therapist) {
		return new Admission(UUID.randomUUID(), this.bond, this.ada, therapist, this.three,
				new Sealed(new byte[] { 1 }), NOW);
	}

}
