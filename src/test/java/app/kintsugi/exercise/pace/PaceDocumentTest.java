package app.kintsugi.exercise.pace;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaceDocumentTest {

	private final UUID own = UUID.randomUUID();

	@Test
	void everythingIsAtNotYetUntilTheHurtPartnerSaysOtherwise() {
		assertThat(PaceDocument.untouched().items()).hasSize(Part.values().length)
			.allMatch((item) -> item.readiness() == Readiness.NOT_YET);
		assertThat(PaceDocument.untouched().and(this.own, "Walks").item(this.own.toString()).readiness())
			.isEqualTo(Readiness.NOT_YET);
	}

	@Test
	void anyItemChangesToAnyStateAndLeavesTheOthersAlone() {
		PaceDocument before = PaceDocument.untouched().and(this.own, "Walks");
		for (PaceItem item : before.items()) {
			for (Readiness from : Readiness.values()) {
				for (Readiness to : Readiness.values()) {
					PaceDocument after = before.with(item.key(), from).with(item.key(), to);
					assertThat(after.item(item.key()).readiness()).isEqualTo(to);
					assertThat(after).isEqualTo(before.with(item.key(), to));
				}
			}
		}
	}

	@Test
	void anOwnItemIsPutOnOnceAndTakenOffWithItsWords() {
		PaceDocument once = PaceDocument.untouched().and(this.own, "Walks");
		assertThat(once.and(this.own, "Walks")).isEqualTo(once);
		assertThat(once.without(this.own)).isEqualTo(PaceDocument.untouched());
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> PaceDocument.untouched().with(this.own.toString(), Readiness.READY));
	}

	@Test
	void aFullListTakesNoMore() {
		PaceDocument full = PaceDocument.untouched();
		for (int i = 0; i < PaceDocument.MOST; i++) {
			full = full.and(UUID.randomUUID(), "item");
		}
		PaceDocument list = full;
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> list.and(UUID.randomUUID(), "more"));
	}

	@Test
	void neitherWordsNorStatesGetIntoALog() {
		PaceDocument list = PaceDocument.untouched().and(this.own, "Walks");
		assertThat(list + "" + list.own() + list.items()).doesNotContain("Walks", "NOT_YET");
	}

}
