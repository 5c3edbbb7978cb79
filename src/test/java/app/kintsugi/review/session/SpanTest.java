package app.kintsugi.review.session;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpanTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Test
	void isTwoWeeksWhenNothingIsAskedFor() {
		assertThat(Span.of(null, null, TODAY)).isEqualTo(new Span(LocalDate.of(2026, 11, 10), TODAY));
	}

	@Test
	void isWhatIsAskedFor() {
		LocalDate from = LocalDate.of(2026, 9, 1);
		LocalDate to = LocalDate.of(2026, 9, 30);
		assertThat(Span.of(from, to, TODAY)).isEqualTo(new Span(from, to));
	}

	@Test
	void makesSenseOfWhatDoesNot() {
		LocalDate to = LocalDate.of(2026, 9, 30);
		LocalDate usual = LocalDate.of(2026, 9, 17);
		assertThat(Span.of(to.plusDays(1), to, TODAY)).isEqualTo(new Span(usual, to));
		assertThat(Span.of(LocalDate.MIN, LocalDate.MAX, TODAY).to()).isEqualTo(TODAY);
		assertThat(Span.of(LocalDate.of(1970, 1, 1), to, TODAY).from()).isEqualTo(to.minusDays(366));
		assertThatIllegalArgumentException().isThrownBy(() -> new Span(to, to.minusDays(1)));
	}

	@Test
	void lastsToTheEndOfItsLastDay() {
		Span day = new Span(TODAY, TODAY);
		ZoneId zone = ZoneId.of("Europe/Berlin");
		assertThat(day.begin(zone)).isEqualTo("2026-11-22T23:00:00Z");
		assertThat(day.end(zone)).isEqualTo("2026-11-23T23:00:00Z");
	}

}
