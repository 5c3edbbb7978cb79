package app.kintsugi.exercise.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PresentTimeTest {

	private static final Instant NOW = Instant.parse("2026-05-31T18:00:00Z");

	private final PersonId one = new PersonId(UUID.randomUUID());

	private final PersonId other = new PersonId(UUID.randomUUID());

	private final PresentTime time = proposed(20);

	private PresentTime proposed(int minutes) {
		return new PresentTime(UUID.randomUUID(), new CoupleId(UUID.randomUUID()), new JourneyId(UUID.randomUUID()),
				this.one, minutes, NOW);
	}

	@Test
	void isAgreedByTheOtherAlone() {
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.time.agree(this.one));
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.time.start(NOW));
		this.time.agree(this.other);
		assertThat(this.time.isAgreed()).isTrue();
	}

	@Test
	void runsForAsLongAsWasAgreed() {
		this.time.agree(this.other);
		this.time.start(NOW);
		Instant end = NOW.plus(Duration.ofMinutes(20));
		assertThat(this.time.isRunning(end.minusSeconds(1))).isTrue();
		assertThat(this.time.left(end.minusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
		assertThat(this.time.isOver(end)).isTrue();
		assertThat(this.time.left(end)).isZero();
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.time.stop(end));
	}

	@Test
	void eitherStopsItBeforeItsEnd() {
		this.time.agree(this.other);
		this.time.start(NOW);
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.time.mustBeOver(NOW.plusSeconds(60)));
		this.time.stop(NOW.plusSeconds(60));
		this.time.mustBeOver(NOW.plusSeconds(60));
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.time.stop(NOW.plusSeconds(61)));
	}

	@Test
	void isLetGoBeforeItStartsAndNotAfter() {
		this.time.agree(this.other);
		this.time.letGo();
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.time.start(NOW));
		PresentTime started = proposed(10);
		started.agree(this.other);
		started.start(NOW);
		assertThatExceptionOfType(NotNowException.class).isThrownBy(started::letGo);
	}

	@Test
	void isTenTwentyOrThirtyMinutes() {
		assertThatIllegalArgumentException().isThrownBy(() -> proposed(15));
	}

}
