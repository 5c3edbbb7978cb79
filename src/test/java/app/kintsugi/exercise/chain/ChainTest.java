package app.kintsugi.exercise.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.exercise.chain.Chain.Way;
import app.kintsugi.exercise.chain.Link.Mark;
import app.kintsugi.journey.NotNowException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChainTest {

	private static final Instant MONDAY = Instant.parse("2026-03-02T20:00:00Z");

	private static final Instant TUESDAY = Instant.parse("2026-03-03T20:00:00Z");

	private final UUID a = UUID.randomUUID();

	private final UUID b = UUID.randomUUID();

	private final UUID c = UUID.randomUUID();

	private final UUID elsewhere = UUID.randomUUID();

	private final Chain three = Chain.empty()
		.add(this.a, Place.DID, words("a"), MONDAY)
		.add(this.elsewhere, Place.FOLLOWED, words("elsewhere"), MONDAY)
		.add(this.b, Place.DID, words("b"), MONDAY)
		.add(this.c, Place.DID, words("c"), MONDAY);

	@Test
	void aNewLinkIsTheLastOfItsPlace() {
		assertThat(texts(this.three, Place.DID)).containsExactly("a", "b", "c");
		assertThat(texts(this.three, Place.FOLLOWED)).containsExactly("elsewhere");
		assertThat(texts(this.three, Place.VULNERABLE)).isEmpty();
	}

	@Test
	void twicePressedIsOnceStoredAndOtherWordsAreNeverLost() {
		assertThat(this.three.add(this.a, Place.DID, words("a"), TUESDAY)).isEqualTo(this.three);
		Chain more = this.three.add(this.a, Place.DID, words("other"), TUESDAY);
		assertThat(texts(more, Place.DID)).containsExactly("a", "b", "c", "other");
	}

	@Test
	void linksMoveAmongThoseOfTheirPlace() {
		assertThat(texts(this.three.move(this.c, Way.UP), Place.DID)).containsExactly("a", "c", "b");
		assertThat(texts(this.three.move(this.c, Way.UP).move(this.c, Way.UP), Place.DID)).containsExactly("c", "a",
				"b");
		assertThat(texts(this.three.move(this.a, Way.DOWN), Place.DID)).containsExactly("b", "a", "c");
		assertThat(texts(this.three.moveBefore(this.a, this.c), Place.DID)).containsExactly("b", "a", "c");
		assertThat(texts(this.three.moveBefore(this.c, this.a), Place.DID)).containsExactly("c", "a", "b");
		assertThat(texts(this.three.moveBefore(this.a, null), Place.DID)).containsExactly("b", "c", "a");
		assertThat(texts(this.three.move(this.a, Way.DOWN), Place.FOLLOWED)).containsExactly("elsewhere");
	}

	@Test
	void atTheEndsALinkStays() {
		assertThat(this.three.move(this.a, Way.UP)).isEqualTo(this.three);
		assertThat(this.three.move(this.c, Way.DOWN)).isEqualTo(this.three);
		assertThat(this.three.moveBefore(this.c, null)).isEqualTo(this.three);
		assertThat(this.three.moveBefore(this.a, this.a)).isEqualTo(this.three);
	}

	@Test
	void aLinkIsDraggedWithinItsPlaceOnly() {
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> this.three.moveBefore(this.a, this.elsewhere));
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> this.three.move(UUID.randomUUID(), Way.UP));
	}

	@Test
	void whatMovesStepsOverWhatWasTakenOut() {
		Chain chain = this.three.share(MONDAY).takeOut(this.b, TUESDAY).move(this.c, Way.UP);
		assertThat(texts(chain, Place.DID)).containsExactly("c", "a", "");
	}

	@Test
	void beforeItIsSharedNothingSaysHowItCameAbout() {
		Chain chain = this.three.change(this.a, 1, Place.DID, words("better"), TUESDAY).takeOut(this.b, TUESDAY);
		assertThat(texts(chain, Place.DID)).containsExactly("better", "c");
		assertThat(chain.links()).extracting(Link::mark).containsOnly(Mark.NONE);
	}

	@Test
	void afterItIsSharedWhatIsAddedOrChangedOrTakenOutSaysSo() {
		Chain chain = this.three.share(MONDAY)
			.change(this.a, 1, Place.DID, words("changed"), TUESDAY)
			.takeOut(this.b, TUESDAY)
			.add(UUID.randomUUID(), Place.DID, words("added"), TUESDAY);
		assertThat(chain.at(Place.DID)).extracting(Link::mark)
			.containsExactly(Mark.CHANGED, Mark.TAKEN_OUT, Mark.NONE, Mark.ADDED);
		assertThat(chain.at(Place.DID)).extracting(Link::writtenAt).containsExactly(TUESDAY, TUESDAY, MONDAY, TUESDAY);
		assertThat(texts(chain, Place.DID)).containsExactly("changed", "", "c", "added");
	}

	@Test
	void whatWasAddedLaterStaysAddedWhenItIsChanged() {
		UUID added = UUID.randomUUID();
		Chain chain = this.three.share(MONDAY).add(added, Place.DID, words("added"), MONDAY);
		assertThat(chain.change(added, chain.edition(), Place.DID, words("x"), TUESDAY).there(added).mark())
			.isEqualTo(Mark.ADDED);
	}

	@Test
	void aLinkThatAnotherPageHasChangedIsNotWrittenOver() {
		Chain changed = this.three.change(this.a, 1, Place.DID, words("from one page"), TUESDAY);
		assertThatExceptionOfType(ChangedMeanwhileException.class)
			.isThrownBy(() -> changed.change(this.a, 1, Place.DID, words("from the other"), TUESDAY));
		assertThat(changed.change(this.a, 1, Place.DID, words("from one page"), TUESDAY)).isEqualTo(changed);
	}

	@Test
	void inAnotherPlaceALinkIsTheLast() {
		Chain chain = this.three.change(this.a, 1, Place.FOLLOWED, words("a"), TUESDAY);
		assertThat(texts(chain, Place.FOLLOWED)).containsExactly("elsewhere", "a");
		assertThat(texts(chain, Place.DID)).containsExactly("b", "c");
	}

	@Test
	void anAppointmentIsKeptOrMovedInOnesOwnWords() {
		UUID id = UUID.randomUUID();
		LocalDate third = LocalDate.of(2026, 3, 3);
		Chain made = Chain.empty()
			.make(id, new Kept(third, null, false, "first talk"))
			.make(UUID.randomUUID(), new Kept(LocalDate.of(2026, 3, 9), null, false, "second"));
		Chain moved = made.keep(id, 1, new Kept(third, LocalDate.of(2026, 3, 10), false, "she was ill"));
		assertThat(moved.appointmentsByDay()).extracting((one) -> one.kept().text())
			.containsExactly("second", "she was ill");
		assertThatExceptionOfType(ChangedMeanwhileException.class)
			.isThrownBy(() -> moved.keep(id, 1, new Kept(third, null, true, "from an old page")));
		assertThat(moved.cancel(id).cancel(id).appointments()).hasSize(1);
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> moved.cancel(id).keep(id, 3, new Kept(third, null, true, "")));
	}

	@Test
	void anEmptyChainIsNotShared() {
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> Chain.empty().share(MONDAY));
		assertThatExceptionOfType(NotNowException.class).isThrownBy(
				() -> Chain.empty().add(this.a, Place.DID, words("a"), MONDAY).takeOut(this.a, MONDAY).share(MONDAY));
	}

	private static Words words(String text) {
		return new Words(text, "", "");
	}

	private static List<String> texts(Chain chain, Place place) {
		return chain.at(place).stream().map((link) -> link.words().text()).toList();
	}

}
