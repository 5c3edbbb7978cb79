package app.kintsugi.exercise.disclosure;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DisclosureTest {

	private static final Instant NOW = Instant.parse("2026-05-31T12:00:00Z");

	private final Disclosure disclosure = new Disclosure(new JourneyId(UUID.randomUUID()),
			new CoupleId(UUID.randomUUID()));

	@Test
	void howCloselyComesBeforeBeingReady() {
		refused(this.disclosure::sayReady);
		this.disclosure.ask(Detail.OUTLINE);
		this.disclosure.sayReady();
		assertThat(this.disclosure.isReady()).isTrue();
	}

	@Test
	void isDeliveredOnlyToSomebodyWhoIsReadyToRead() {
		refused(() -> this.disclosure.deliver(NOW));
		this.disclosure.ask(Detail.FACTS);
		refused(() -> this.disclosure.deliver(NOW));
		this.disclosure.sayReady();
		this.disclosure.notYet();
		refused(() -> this.disclosure.deliver(NOW));
		assertThat(this.disclosure.isDelivered()).isFalse();
		this.disclosure.sayReady();
		this.disclosure.deliver(NOW);
		assertThat(this.disclosure.isDelivered()).isTrue();
	}

	@Test
	void whatWasDeliveredStaysAsItIs() {
		delivered();
		refused(() -> this.disclosure.deliver(NOW));
		refused(this.disclosure::mustBeWritten);
		refused(this.disclosure::notYet);
		refused(this.disclosure::sayReady);
		refused(() -> this.disclosure.ask(Detail.EVERYTHING));
		refused(() -> this.disclosure.showTo(new PersonId(UUID.randomUUID())));
		refused(this.disclosure::showToNobody);
		this.disclosure.mustBeDelivered();
	}

	@Test
	void isSaidToBeReadOnlyOnceItIsThereAndOnlyWhenSaid() {
		refused(() -> this.disclosure.sayRead(NOW));
		refused(this.disclosure::mustBeDelivered);
		delivered();
		assertThat(this.disclosure.wasSaidToBeRead()).isFalse();
		this.disclosure.sayRead(NOW);
		this.disclosure.sayRead(NOW.plusSeconds(60));
		assertThat(this.disclosure.wasSaidToBeRead()).isTrue();
	}

	@Test
	void theTherapistReadsItUntilItIsTakenBackOrDelivered() {
		PersonId therapist = new PersonId(UUID.randomUUID());
		assertThat(this.disclosure.isShownTo(therapist)).isFalse();
		assertThat(this.disclosure.isShownTo(null)).isFalse();
		this.disclosure.showTo(therapist);
		assertThat(this.disclosure.isShownTo(therapist)).isTrue();
		assertThat(this.disclosure.isShownTo(new PersonId(UUID.randomUUID()))).isFalse();
		this.disclosure.showToNobody();
		assertThat(this.disclosure.isShownTo(therapist)).isFalse();
		this.disclosure.showTo(therapist);
		delivered();
		assertThat(this.disclosure.isShownTo(therapist)).isFalse();
	}

	private void delivered() {
		this.disclosure.ask(Detail.OUTLINE);
		this.disclosure.sayReady();
		this.disclosure.deliver(NOW);
	}

	private static void refused(Runnable verb) {
		assertThatExceptionOfType(NotNowException.class).isThrownBy(verb::run);
	}

}
