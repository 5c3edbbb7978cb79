package app.kintsugi.couple;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BondTest {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private final PersonId inviter = PersonId.random();

	private final PersonId accepter = PersonId.random();

	private final Bond bond = new Bond(UUID.randomUUID(), this.inviter, this.accepter, NOW);

	@Test
	void nobodyIsACoupleAlone() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Bond(UUID.randomUUID(), this.inviter, this.inviter, NOW));
	}

	@Test
	void onlyTheInviterConfirms() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.bond.confirm(this.accepter, CircleId.random(), NOW));
		assertThat(this.bond.isProposed()).isTrue();
	}

	@Test
	void confirmedTheyAreTogetherInOneCircle() {
		CircleId circle = CircleId.random();
		this.bond.confirm(this.inviter, circle, NOW);
		assertThat(this.bond.isTogether()).isTrue();
		assertThat(this.bond.circle()).contains(circle);
	}

	@Test
	void whatIsConfirmedIsNotConfirmedAgain() {
		this.bond.confirm(this.inviter, CircleId.random(), NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.bond.confirm(this.inviter, CircleId.random(), NOW));
	}

	@Test
	void whatWasCalledOffLeavesNobodyBehind() {
		this.bond.callOff(this.inviter, NOW);
		assertThat(this.bond.isProposed()).isFalse();
		assertThat(this.bond.leavesBehind(this.accepter)).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.bond.confirm(this.inviter, CircleId.random(), NOW));
	}

	@Test
	void aCoupleIsLeftAndNotCalledOff() {
		this.bond.confirm(this.inviter, CircleId.random(), NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.bond.callOff(this.accepter, NOW));
	}

	@Test
	void nobodyLeavesBeforeItBegan() {
		assertThatIllegalStateException().isThrownBy(() -> this.bond.leave(this.accepter, NOW));
	}

	@Test
	void theOneLeftBehindIsToldUntilTheyTakeNote() {
		this.bond.confirm(this.inviter, CircleId.random(), NOW);
		this.bond.leave(this.inviter, NOW);
		assertThat(this.bond.isTogether()).isFalse();
		assertThat(this.bond.leavesBehind(this.accepter)).isTrue();
		assertThat(this.bond.leavesBehind(this.inviter)).isFalse();
		this.bond.takeNote(this.inviter);
		assertThat(this.bond.leavesBehind(this.accepter)).isTrue();
		this.bond.takeNote(this.accepter);
		assertThat(this.bond.leavesBehind(this.accepter)).isFalse();
	}

	@Test
	void strangersHaveNoPartInIt() {
		PersonId stranger = PersonId.random();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.bond.callOff(stranger, NOW));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.bond.leave(stranger, NOW));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.bond.other(stranger));
	}

}
