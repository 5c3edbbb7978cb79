package app.kintsugi.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WalkTest {

	private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

	private final PersonId hurt = PersonId.random();

	private final PersonId repairing = PersonId.random();

	private final PersonId stranger = PersonId.random();

	private final Walk walk = new Walk(new JourneyId(UUID.randomUUID()), new CoupleId(UUID.randomUUID()), this.hurt,
			this.repairing, this.repairing, null, NOW);

	@Test
	void aJourneyIsWalkedByTwo() {
		assertThatIllegalArgumentException().isThrownBy(() -> proposed(this.hurt, this.hurt, this.hurt));
	}

	@Test
	void onlyOneOfTheTwoProposes() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> proposed(this.hurt, this.repairing, this.stranger));
	}

	@Test
	void aProposalOpensNothing() {
		assertThat(view().state()).isEqualTo(State.PROPOSED);
		assertThat(view().steps()).hasSize(9).allMatch((step) -> step.state() == StepState.NOT_OPEN);
		assertRefused(() -> this.walk.sayReady(this.hurt, 1, NOW));
		assertRefused(() -> this.walk.pause(this.hurt));
		assertRefused(() -> this.walk.recordSetback(this.hurt));
		assertRefused(() -> this.walk.proposeEnding(this.hurt, Ending.APART));
	}

	@Test
	void onlyTheOtherAgrees() {
		assertRefused(() -> this.walk.agree(this.repairing, NOW));
		assertUnknown(() -> this.walk.agree(this.stranger, NOW));
		this.walk.agree(this.hurt, NOW);
		assertThat(view().state()).isEqualTo(State.WALKING);
		assertThat(state(1)).isEqualTo(StepState.OPEN);
		assertThat(state(2)).isEqualTo(StepState.NOT_OPEN);
		assertRefused(() -> this.walk.agree(this.hurt, NOW));
	}

	@Test
	void eitherCallsAProposalOff() {
		assertUnknown(() -> this.walk.callOff(this.stranger, NOW));
		this.walk.callOff(this.repairing, NOW);
		assertThat(this.walk.wasCalledOff()).isTrue();
		assertRefused(() -> this.walk.agree(this.hurt, NOW));
		Walk other = proposed(this.hurt, this.repairing, this.hurt);
		other.callOff(this.repairing, NOW);
		assertThat(other.wasCalledOff()).isTrue();
	}

	@Test
	void whatBothAgreedToIsNotCalledOff() {
		begin();
		assertRefused(() -> this.walk.callOff(this.hurt, NOW));
	}

	@Test
	void aStepIsLeftWhenBothAreReady() {
		begin();
		this.walk.sayReady(this.repairing, 1, NOW);
		assertThat(state(1)).isEqualTo(StepState.OPEN);
		this.walk.sayReady(this.repairing, 1, NOW);
		assertThat(state(1)).isEqualTo(StepState.OPEN);
		this.walk.sayReady(this.hurt, 1, NOW);
		assertThat(state(1)).isEqualTo(StepState.WALKED);
		assertThat(state(2)).isEqualTo(StepState.OPEN);
		assertThat(state(3)).isEqualTo(StepState.NOT_OPEN);
		assertThat(view().currentStep()).isEqualTo(2);
	}

	@Test
	void allNineAreWalkedInOrder() {
		begin();
		IntStream.rangeClosed(1, 9).forEach((step) -> {
			assertThat(view().currentStep()).isEqualTo(step);
			leave(step);
		});
		assertThat(view().steps()).allMatch((step) -> step.state() == StepState.WALKED);
		assertThat(view().currentStep()).isEqualTo(9);
		assertThat(view().state()).isEqualTo(State.WALKING);
	}

	@Test
	void aStepKeepsTheDayItWasOpenedOn() {
		Instant later = NOW.plus(9, ChronoUnit.DAYS);
		begin();
		this.walk.sayReady(this.repairing, 1, NOW.plusSeconds(7));
		this.walk.sayReady(this.hurt, 1, later);
		assertThat(this.walk.openedAt(1)).contains(NOW);
		assertThat(this.walk.openedAt(2)).contains(later);
		assertThat(this.walk.openedAt(3)).isEmpty();
		this.walk.recordSetback(this.hurt);
		leave(1);
		assertThat(this.walk.openedAt(1)).contains(NOW);
		assertThat(this.walk.openedAt(2)).contains(later);
	}

	@Test
	void onlyAnOpenStepIsLeft() {
		begin();
		assertRefused(() -> this.walk.sayReady(this.hurt, 2, NOW));
		leave(1);
		assertRefused(() -> this.walk.sayReady(this.hurt, 1, NOW));
		assertUnknown(() -> this.walk.sayReady(this.hurt, 0, NOW));
		assertUnknown(() -> this.walk.sayReady(this.hurt, 10, NOW));
		assertUnknown(() -> this.walk.sayReady(this.stranger, 2, NOW));
	}

	@Test
	void notYetTakesReadinessBack() {
		begin();
		this.walk.sayReady(this.hurt, 1, NOW);
		this.walk.notYet(this.hurt, 1);
		assertThat(this.walk.hasSaidReady(this.hurt, 1)).isFalse();
		this.walk.sayReady(this.repairing, 1, NOW);
		assertThat(state(1)).isEqualTo(StepState.OPEN);
	}

	@Test
	void notYetLeavesTheOthersReadinessAlone() {
		begin();
		this.walk.sayReady(this.repairing, 1, NOW);
		this.walk.notYet(this.hurt, 1);
		assertThat(this.walk.hasSaidReady(this.repairing, 1)).isTrue();
		assertUnknown(() -> this.walk.notYet(this.stranger, 1));
	}

	@Test
	void readinessIsGoneWithTheStep() {
		begin();
		leave(1);
		assertThat(this.walk.hasSaidReady(this.hurt, 1)).isFalse();
		assertThat(this.walk.hasSaidReady(this.repairing, 1)).isFalse();
	}

	@Test
	void whatBothMaySeeHoldsNoReadiness() {
		begin();
		Journey before = view();
		this.walk.sayReady(this.hurt, 1, NOW);
		assertThat(view()).isEqualTo(before);
	}

	@Test
	void onlyTheHurtPartnerPausesAndResumes() {
		begin();
		assertRefused(() -> this.walk.pause(this.repairing));
		assertUnknown(() -> this.walk.pause(this.stranger));
		this.walk.pause(this.hurt);
		assertThat(view().paused()).isTrue();
		assertRefused(() -> this.walk.resume(this.repairing));
		this.walk.resume(this.hurt);
		assertThat(view().paused()).isFalse();
	}

	@Test
	void noStepMovesWhilePaused() {
		begin();
		this.walk.sayReady(this.repairing, 1, NOW);
		this.walk.pause(this.hurt);
		assertRefused(() -> this.walk.sayReady(this.hurt, 1, NOW));
		assertThat(state(1)).isEqualTo(StepState.OPEN);
		this.walk.resume(this.hurt);
		this.walk.sayReady(this.hurt, 1, NOW);
		assertThat(state(1)).isEqualTo(StepState.WALKED);
	}

	@Test
	void aSetbackReopensStepOneAndTakesNothingAway() {
		begin();
		leave(1);
		leave(2);
		leave(3);
		this.walk.sayReady(this.hurt, 4, NOW);
		this.walk.recordSetback(this.repairing);
		assertThat(state(1)).isEqualTo(StepState.WORKED_ON_AGAIN);
		assertThat(state(2)).isEqualTo(StepState.WALKED);
		assertThat(state(3)).isEqualTo(StepState.WALKED);
		assertThat(state(4)).isEqualTo(StepState.OPEN);
		assertThat(this.walk.hasSaidReady(this.hurt, 4)).isTrue();
		assertThat(view().currentStep()).isEqualTo(4);
	}

	@Test
	void bothGoOnWithEitherAfterASetback() {
		begin();
		leave(1);
		this.walk.recordSetback(this.hurt);
		leave(2);
		assertThat(state(3)).isEqualTo(StepState.OPEN);
		assertThat(state(1)).isEqualTo(StepState.WORKED_ON_AGAIN);
		leave(1);
		assertThat(state(1)).isEqualTo(StepState.WALKED);
		assertThat(state(2)).isEqualTo(StepState.WALKED);
		assertThat(state(3)).isEqualTo(StepState.OPEN);
	}

	@Test
	void whoWasReadyToLeaveStepOneDidNotKnowOfTheSetback() {
		begin();
		this.walk.sayReady(this.hurt, 1, NOW);
		this.walk.recordSetback(this.hurt);
		assertThat(state(1)).isEqualTo(StepState.OPEN);
		this.walk.sayReady(this.repairing, 1, NOW);
		assertThat(state(1)).isEqualTo(StepState.OPEN);
	}

	@Test
	void aSetbackIsForTheTwoToTell() {
		begin();
		assertUnknown(() -> this.walk.recordSetback(this.stranger));
	}

	@ParameterizedTest
	@EnumSource(Ending.class)
	void bothAgreeOnAnEnding(Ending ending) {
		begin();
		leave(1);
		this.walk.proposeEnding(this.hurt, ending);
		assertRefused(() -> this.walk.agreeEnding(this.hurt, ending, NOW));
		assertUnknown(() -> this.walk.agreeEnding(this.stranger, ending, NOW));
		assertThat(view().state()).isEqualTo(State.WALKING);
		this.walk.agreeEnding(this.repairing, ending, NOW);
		assertThat(view().state()).isEqualTo(State.ENDED);
		assertThat(this.walk.ending()).contains(ending);
		assertThat(state(1)).isEqualTo(StepState.WALKED);
		assertThat(state(2)).isEqualTo(StepState.OPEN);
	}

	@Test
	void nobodyAgreesToAnEndingTheyHaveNotRead() {
		begin();
		assertRefused(() -> this.walk.agreeEnding(this.hurt, Ending.TOGETHER, NOW));
		this.walk.proposeEnding(this.repairing, Ending.TOGETHER);
		this.walk.proposeEnding(this.repairing, Ending.APART);
		assertRefused(() -> this.walk.agreeEnding(this.hurt, Ending.TOGETHER, NOW));
		assertRefused(() -> this.walk.proposeEnding(this.hurt, Ending.TOGETHER));
	}

	@Test
	void anEndingIsLetGoOfQuietly() {
		begin();
		Journey before = view();
		this.walk.proposeEnding(this.repairing, Ending.APART);
		this.walk.letGoOfEnding(this.hurt);
		assertThat(view()).isEqualTo(before);
		assertThat(this.walk.ending()).isEmpty();
		assertThat(this.walk.endingProposedBy()).isEmpty();
		assertUnknown(() -> this.walk.letGoOfEnding(this.stranger));
	}

	@Test
	void afterTheEndNothingMoves() {
		begin();
		this.walk.proposeEnding(this.hurt, Ending.TOGETHER);
		this.walk.agreeEnding(this.repairing, Ending.TOGETHER, NOW);
		assertRefused(() -> this.walk.sayReady(this.hurt, 1, NOW));
		assertRefused(() -> this.walk.pause(this.hurt));
		assertRefused(() -> this.walk.resume(this.hurt));
		assertRefused(() -> this.walk.recordSetback(this.hurt));
		assertRefused(() -> this.walk.proposeEnding(this.hurt, Ending.APART));
		assertRefused(() -> this.walk.letGoOfEnding(this.repairing));
		assertRefused(() -> this.walk.agreeEnding(this.repairing, Ending.TOGETHER, NOW));
	}

	@Test
	void everybodyHasOneRoleOrNone() {
		assertThat(view().roleOf(this.hurt)).contains(Role.HURT);
		assertThat(view().roleOf(this.repairing)).contains(Role.REPAIRING);
		assertThat(view().roleOf(this.stranger)).isEmpty();
		assertThat(view().isOpen(0)).isFalse();
	}

	@Test
	void promptsBelongToTheirStep() {
		assertThat(Prompts.keys(7, Role.REPAIRING)).containsExactly("step.7.prompt.repairing.1",
				"step.7.prompt.repairing.2", "step.7.prompt.repairing.3");
		assertThat(Prompts.isPrompt(7, "step.7.prompt.hurt.3")).isTrue();
		assertThat(Prompts.isPrompt(6, "step.7.prompt.hurt.3")).isFalse();
		assertThat(Prompts.isPrompt(7, "step.7.prompt.hurt.4")).isFalse();
		assertThat(Prompts.isPrompt(10, "step.10.prompt.hurt.1")).isFalse();
	}

	private static Walk proposed(PersonId hurt, PersonId repairing, PersonId by) {
		return new Walk(new JourneyId(UUID.randomUUID()), new CoupleId(UUID.randomUUID()), hurt, repairing, by, null,
				NOW);
	}

	private void begin() {
		this.walk.agree(this.hurt, NOW);
	}

	private void leave(int step) {
		this.walk.sayReady(this.hurt, step, NOW);
		this.walk.sayReady(this.repairing, step, NOW);
	}

	private Journey view() {
		return this.walk.view();
	}

	private StepState state(int step) {
		return view().steps().get(step - 1).state();
	}

	private static void assertRefused(Runnable verb) {
		assertThatExceptionOfType(NotNowException.class).isThrownBy(verb::run);
	}

	private static void assertUnknown(Runnable verb) {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(verb::run);
	}

}
