package app.kintsugi.review;

import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionDatesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

	private static final LocalTime HALF_PAST_FIVE = LocalTime.of(17, 30);

	@Test
	void aSessionThatHasPassedIsTheLastOne() {
		SessionDates dates = new SessionDates(TODAY.minusDays(20), TODAY.minusDays(1), HALF_PAST_FIVE);
		assertThat(dates.on(TODAY)).isEqualTo(new SessionDates(TODAY.minusDays(1), null, null));
	}

	@Test
	void aSessionOfTodayIsStillTheNextOne() {
		SessionDates dates = new SessionDates(TODAY.minusDays(20), TODAY, HALF_PAST_FIVE);
		assertThat(dates.on(TODAY)).isEqualTo(dates);
	}

	@Test
	void aLastSessionThatWasLaterStaysTheLastOne() {
		SessionDates dates = new SessionDates(TODAY, TODAY.minusDays(3), null);
		assertThat(dates.on(TODAY)).isEqualTo(new SessionDates(TODAY, null, null));
	}

	@Test
	void noDatesStayNone() {
		assertThat(SessionDates.NONE.on(TODAY)).isEqualTo(SessionDates.NONE);
	}

}
