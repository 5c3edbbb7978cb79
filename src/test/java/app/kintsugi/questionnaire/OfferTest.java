package app.kintsugi.questionnaire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfferTest {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final Offer EVERY_TWO_TO_FOUR = new Offer(2, 4, false);

	private static final Offer EVERY_EIGHT_AND_AT_TURNS = new Offer(8, 8, true);

	@Test
	void whatWasNeverAnsweredIsOffered() {
		assertThat(EVERY_TWO_TO_FOUR.isGoodMoment(null, List.of(), NOW)).isTrue();
	}

	@Test
	void itIsOfferedAgainWhenTheShortestTimeIsOverAndStaysOffered() {
		assertThat(EVERY_TWO_TO_FOUR.isGoodMoment(ago(14).plusSeconds(1), List.of(), NOW)).isFalse();
		assertThat(EVERY_TWO_TO_FOUR.isGoodMoment(ago(14), List.of(), NOW)).isTrue();
		assertThat(EVERY_TWO_TO_FOUR.isGoodMoment(ago(4_000), List.of(), NOW)).isTrue();
	}

	@Test
	void aJourneyThatHasBegunOrEndedSinceIsAGoodMomentWhereTheFileSaysSo() {
		assertThat(EVERY_EIGHT_AND_AT_TURNS.isGoodMoment(ago(3), List.of(ago(2)), NOW)).isTrue();
		assertThat(EVERY_EIGHT_AND_AT_TURNS.isGoodMoment(ago(3), List.of(ago(4)), NOW)).isFalse();
		assertThat(EVERY_TWO_TO_FOUR.isGoodMoment(ago(3), List.of(ago(2)), NOW)).isFalse();
	}

	private static Instant ago(int days) {
		return NOW.minus(Duration.ofDays(days));
	}

}
