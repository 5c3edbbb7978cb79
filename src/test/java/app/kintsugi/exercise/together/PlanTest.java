package app.kintsugi.exercise.together;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private final PersonId ada = new PersonId(UUID.randomUUID());

	private final PersonId ben = new PersonId(UUID.randomUUID());

	@Test
	void theOtherAgreesAndNobodyElse() {
		Plan plan = proposed(TODAY.plusDays(3));
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> plan.agree(this.ada, TODAY));
		assertThat(plan.isAgreed()).isFalse();
		plan.agree(this.ben, TODAY);
		plan.agree(this.ben, TODAY);
		assertThat(plan.isAgreed()).isTrue();
	}

	@Test
	void whatWasLetGoCannotBeAgreedToAndStandsNoLonger() {
		Plan plan = proposed(TODAY);
		plan.letGo();
		assertThat(plan.stands(TODAY)).isFalse();
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> plan.agree(this.ben, TODAY));
	}

	@Test
	void anAgreedPlanCanStillBeLetGo() {
		Plan plan = proposed(TODAY);
		plan.agree(this.ben, TODAY);
		plan.letGo();
		assertThat(plan.stands(TODAY)).isFalse();
		assertThat(plan.hasCome(TODAY)).isFalse();
	}

	@Test
	void itHasComeOnItsDayAndNotBeforeAndOnlyWhenAgreedTo() {
		Plan plan = proposed(TODAY.plusDays(1));
		assertThat(plan.hasCome(TODAY.plusDays(1))).isFalse();
		plan.agree(this.ben, TODAY);
		assertThat(plan.hasCome(TODAY)).isFalse();
		assertThat(plan.hasCome(TODAY.plusDays(1))).isTrue();
		assertThat(plan.hasCome(TODAY.plusDays(40))).isTrue();
	}

	@Test
	void aProposalWhoseDayHasGoneByGoesAwayByItself() {
		Plan plan = proposed(TODAY);
		assertThat(plan.stands(TODAY)).isTrue();
		assertThat(plan.stands(TODAY.plusDays(1))).isFalse();
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> plan.agree(this.ben, TODAY.plusDays(1)));
	}

	@Test
	void nobodyProposesADayThatHasGoneBy() {
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> proposed(TODAY.minusDays(1)));
	}

	private Plan proposed(LocalDate day) {
		return new Plan(UUID.randomUUID(), new CoupleId(UUID.randomUUID()), new JourneyId(UUID.randomUUID()), this.ada,
				day, TODAY, Instant.EPOCH);
	}

}
