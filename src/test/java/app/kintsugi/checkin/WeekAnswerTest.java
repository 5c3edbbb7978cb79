package app.kintsugi.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.checkin.WeekAnswer.State;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WeekAnswerTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

	private final PersonId ada = PersonId.random();

	private final PersonId ben = PersonId.random();

	private final CoupleId couple = new CoupleId(UUID.randomUUID());

	@Test
	void theFirstAnswerIsCommittedAndTheSecondOneIsGiven() {
		assertThat(WeekAnswer.firstState(Sharing.REVEAL, false)).isEqualTo(State.COMMITTED);
		assertThat(WeekAnswer.firstState(Sharing.REVEAL, true)).isEqualTo(State.GIVEN);
	}

	@Test
	void aPrivateAnswerStaysPrivateWhateverTheOtherDid() {
		assertThat(WeekAnswer.firstState(Sharing.PRIVATE, false)).isEqualTo(State.PRIVATE);
		assertThat(WeekAnswer.firstState(Sharing.PRIVATE, true)).isEqualTo(State.PRIVATE);
		WeekAnswer adas = answer(this.ada, State.PRIVATE);
		Optional<WeekAnswer> bens = Optional.of(answer(this.ben, State.COMMITTED));
		assertThat(adas.isDueWith(bens)).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> adas.give(sealed(2), bens));
		assertThat(bens.get().isDueWith(Optional.of(adas))).isFalse();
	}

	@Test
	void neitherIsOpenUntilTheFirstOneIsGivenToo() {
		WeekAnswer adas = answer(this.ada, State.COMMITTED);
		WeekAnswer bens = answer(this.ben, State.GIVEN);
		assertThat(adas.isOpenWith(Optional.of(bens))).isFalse();
		assertThat(bens.isOpenWith(Optional.of(adas))).isFalse();
		assertThat(bens.isDueWith(Optional.of(adas))).isFalse();
		assertThat(adas.isDueWith(Optional.of(bens))).isTrue();
		adas.give(sealed(2), Optional.of(bens));
		assertThat(adas.isOpenWith(Optional.of(bens))).isTrue();
		assertThat(bens.isOpenWith(Optional.of(adas))).isTrue();
		assertThat(adas.document()).isEqualTo(sealed(2));
	}

	@Test
	void bothCommittedInTheSameMomentOpenOneAfterTheOther() {
		WeekAnswer adas = answer(this.ada, State.COMMITTED);
		WeekAnswer bens = answer(this.ben, State.COMMITTED);
		bens.give(sealed(2), Optional.of(adas));
		assertThat(bens.isOpenWith(Optional.of(adas))).isFalse();
		adas.give(sealed(3), Optional.of(bens));
		assertThat(adas.isOpenWith(Optional.of(bens))).isTrue();
	}

	@Test
	void nothingIsGivenBeforeTheOtherHasAnswered() {
		WeekAnswer adas = answer(this.ada, State.COMMITTED);
		assertThatIllegalStateException().isThrownBy(() -> adas.give(sealed(2), Optional.empty()));
		assertThat(adas.isForBoth()).isTrue();
		assertThat(adas.isGiven()).isFalse();
	}

	@Test
	void anAnswerToAnotherWeekOrInAnotherCoupleOpensNothing() {
		WeekAnswer adas = answer(this.ada, State.COMMITTED);
		WeekAnswer lastWeeks = new WeekAnswer(UUID.randomUUID(), this.ben, MONDAY.minusWeeks(1), this.couple,
				State.GIVEN, sealed(1), Instant.EPOCH);
		WeekAnswer elsewhere = new WeekAnswer(UUID.randomUUID(), this.ben, MONDAY, new CoupleId(UUID.randomUUID()),
				State.GIVEN, sealed(1), Instant.EPOCH);
		assertThat(adas.isDueWith(Optional.of(lastWeeks))).isFalse();
		assertThat(adas.isDueWith(Optional.of(elsewhere))).isFalse();
		assertThat(adas.isDueWith(Optional.of(adas))).isFalse();
	}

	@Test
	void otherWordsTakeTheFirstOnesPlaceUnderALabelOfTheirOwn() {
		WeekAnswer adas = answer(this.ada, State.COMMITTED);
		int next = adas.nextLabel().version();
		adas.replace(UUID.randomUUID(), null, State.PRIVATE, sealed(2), Optional.empty());
		assertThat(adas.label().version()).isEqualTo(next).isEqualTo(2);
		assertThat(adas.isForBoth()).isFalse();
		assertThat(adas.document()).isEqualTo(sealed(2));
	}

	@Test
	void whatBothHaveReadStaysAsItIs() {
		WeekAnswer adas = answer(this.ada, State.GIVEN);
		Optional<WeekAnswer> bens = Optional.of(answer(this.ben, State.GIVEN));
		assertThatIllegalStateException()
			.isThrownBy(() -> adas.replace(UUID.randomUUID(), this.couple, State.GIVEN, sealed(2), bens));
		assertThat(adas.document()).isEqualTo(sealed(1));
	}

	@Test
	void aSecondAnswerThatIsNotOpenYetCanStillBeTakenBack() {
		WeekAnswer bens = answer(this.ben, State.GIVEN);
		Optional<WeekAnswer> adas = Optional.of(answer(this.ada, State.COMMITTED));
		bens.replace(UUID.randomUUID(), null, State.PRIVATE, sealed(2), adas);
		assertThat(adas.get().isDueWith(Optional.of(bens))).isFalse();
	}

	@Test
	void whoLeavesTakesTheirWordsAlong() {
		WeekAnswer adas = answer(this.ada, State.GIVEN);
		Optional<WeekAnswer> bens = Optional.of(answer(this.ben, State.GIVEN));
		adas.takeAlong(sealed(2));
		assertThat(adas.isForBoth()).isFalse();
		assertThat(adas.isFor(this.couple)).isFalse();
		assertThat(bens.get().isOpenWith(Optional.of(adas))).isFalse();
		assertThat(adas.label().version()).isEqualTo(1);
	}

	@Test
	void aPrivateAnswerIsForNoCoupleAndAnyOtherIsForOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> answer(this.ada, State.COMMITTED, null));
		assertThatIllegalArgumentException().isThrownBy(() -> answer(this.ada, State.PRIVATE, this.couple));
	}

	private WeekAnswer answer(PersonId author, State state) {
		return answer(author, state, (state == State.PRIVATE) ? null : this.couple);
	}

	private WeekAnswer answer(PersonId author, State state, @Nullable CoupleId couple) {
		return new WeekAnswer(UUID.randomUUID(), author, MONDAY, couple, state, sealed(1), Instant.EPOCH);
	}

	private static Sealed sealed(int content) {
		return new Sealed(new byte[] { (byte) content });
	}

}
