package app.kintsugi.exercise.forum;

import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuietHoursTest {

	@ParameterizedTest
	@CsvSource({ "21:00, 08:00, 20:59, false", "21:00, 08:00, 21:00, true", "21:00, 08:00, 00:00, true",
			"21:00, 08:00, 07:59, true", "21:00, 08:00, 08:00, false", "13:00, 14:30, 12:59, false",
			"13:00, 14:30, 13:00, true", "13:00, 14:30, 14:30, false", "09:00, 09:00, 09:00, true",
			"09:00, 09:00, 08:59, true" })
	void coverTheirFirstMinuteAndNotTheirLastAlsoOverMidnight(LocalTime from, LocalTime until, LocalTime now,
			boolean quiet) {
		assertThat(new QuietHours(from, until).cover(now)).isEqualTo(quiet);
	}

}
