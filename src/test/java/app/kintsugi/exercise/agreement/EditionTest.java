package app.kintsugi.exercise.agreement;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditionTest {

	private final UUID wording = UUID.randomUUID();

	private final Edition edition = Edition.first(new CoupleId(UUID.randomUUID()), new JourneyId(UUID.randomUUID()),
			this.wording);

	@Test
	void standsWhenBothHaveSignedTheSameWording() {
		this.edition.sign(Role.REPAIRING, this.wording, UUID.randomUUID());
		assertThat(this.edition.stands()).isFalse();
		this.edition.sign(Role.HURT, this.wording, UUID.randomUUID());
		assertThat(this.edition.stands()).isTrue();
	}

	@Test
	void otherWordsAreSignedByNobody() {
		this.edition.sign(Role.HURT, this.wording, UUID.randomUUID());
		UUID other = UUID.randomUUID();
		this.edition.reword(this.wording, other);
		assertThat(this.edition.signature(Role.HURT)).isNull();
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> this.edition.sign(Role.HURT, this.wording, UUID.randomUUID()));
		this.edition.sign(Role.HURT, other, UUID.randomUUID());
	}

	@Test
	void nobodySignsTwice() {
		this.edition.sign(Role.HURT, this.wording, UUID.randomUUID());
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> this.edition.sign(Role.HURT, this.wording, UUID.randomUUID()));
	}

	@Test
	void wordsFromAnOlderWordingOverwriteNothing() {
		UUID other = UUID.randomUUID();
		this.edition.reword(this.wording, other);
		assertThatExceptionOfType(ChangedMeanwhileException.class)
			.isThrownBy(() -> this.edition.reword(this.wording, UUID.randomUUID()));
		assertThatExceptionOfType(ChangedMeanwhileException.class)
			.isThrownBy(() -> this.edition.reword(null, UUID.randomUUID()));
		assertThat(this.edition.wording()).isEqualTo(other);
	}

	@Test
	void whatStandsIsNotRewordedButFollowedByTheNext() {
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.edition.next(UUID.randomUUID()));
		this.edition.sign(Role.HURT, this.wording, UUID.randomUUID());
		this.edition.sign(Role.REPAIRING, this.wording, UUID.randomUUID());
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> this.edition.reword(this.wording, UUID.randomUUID()));
		Edition next = this.edition.next(UUID.randomUUID());
		assertThat(next.number()).isEqualTo(2);
		assertThat(next.stands()).isFalse();
		assertThat(this.edition.stands()).isTrue();
	}

}
