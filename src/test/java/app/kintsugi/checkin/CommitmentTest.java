package app.kintsugi.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CommitmentTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

	private final PersonId ada = PersonId.random();

	private final PersonId ben = PersonId.random();

	private final CoupleId couple = new CoupleId(UUID.randomUUID());

	@Test
	void theFirstCommitsAndTheSecondGives() {
		Commitment adas = of(this.ada, Optional.empty());
		Commitment bens = of(this.ben, Optional.of(adas));
		assertThat(adas.isGiven()).isFalse();
		assertThat(bens.isGiven()).isTrue();
	}

	@Test
	void neitherIsOpenUntilTheFirstHasGivenToo() {
		Commitment adas = of(this.ada, Optional.empty());
		Commitment bens = of(this.ben, Optional.of(adas));
		assertThat(adas.isOpenWith(Optional.of(bens))).isFalse();
		assertThat(bens.isOpenWith(Optional.of(adas))).isFalse();
		assertThat(bens.isDueWith(Optional.of(adas))).isFalse();
		assertThat(adas.isDueWith(Optional.of(bens))).isTrue();
		adas.give(Optional.of(bens));
		assertThat(adas.isOpenWith(Optional.of(bens))).isTrue();
		assertThat(bens.isOpenWith(Optional.of(adas))).isTrue();
	}

	@Test
	void bothCommittedOpenOneAfterTheOther() {
		Commitment adas = of(this.ada, Optional.empty());
		Commitment bens = of(this.ben, Optional.empty());
		bens.give(Optional.of(adas));
		assertThat(bens.isOpenWith(Optional.of(adas))).isFalse();
		adas.give(Optional.of(bens));
		assertThat(adas.isOpenWith(Optional.of(bens))).isTrue();
	}

	@Test
	void nothingIsGivenBeforeTheOtherHasCommitted() {
		Commitment adas = of(this.ada, Optional.empty());
		assertThatIllegalStateException().isThrownBy(() -> adas.give(Optional.empty()));
		assertThat(adas.isGiven()).isFalse();
	}

	@Test
	void anotherWeekOrAnotherCoupleOpensNothing() {
		Commitment adas = of(this.ada, Optional.empty());
		Commitment lastWeeks = new Commitment(this.ben, this.couple, MONDAY.minusWeeks(1), Optional.empty(),
				Instant.EPOCH);
		Commitment elsewhere = new Commitment(this.ben, new CoupleId(UUID.randomUUID()), MONDAY, Optional.empty(),
				Instant.EPOCH);
		assertThat(adas.isDueWith(Optional.of(lastWeeks))).isFalse();
		assertThat(adas.isDueWith(Optional.of(elsewhere))).isFalse();
		assertThat(adas.isDueWith(Optional.of(adas))).isFalse();
		assertThat(of(this.ada, Optional.of(lastWeeks)).isGiven()).isFalse();
	}

	private Commitment of(PersonId author, Optional<Commitment> partners) {
		return new Commitment(author, this.couple, MONDAY, partners, Instant.EPOCH);
	}

}
