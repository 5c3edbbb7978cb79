package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BookTest {

	private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);

	private final PersonId ada = PersonId.random();

	private final Book book = new Book();

	private final OwnYear first = year(2027, 1, 16_384);

	@Test
	void aDaysEntryTakesThePlaceOfThatDays() {
		this.book.add(this.first, List.of());
		this.book.put(this.first, entry(SUNDAY, "first thought"), SUNDAY);
		this.book.put(this.first, entry(SUNDAY.plusDays(1), "next day"), SUNDAY);
		this.book.put(this.first, entry(SUNDAY, "second thought"), SUNDAY);
		assertThat(this.book.entries()).extracting(Entry::note).containsExactly("second thought", "next day");
	}

	@Test
	void aFullPartTakesOnlyWhatItHasAlready() {
		OwnYear full = year(2027, 1, 131_072);
		this.book.add(full, List.of(entry(SUNDAY, "there")));
		assertThat(this.book.partFor(SUNDAY)).containsSame(full);
		assertThat(this.book.partFor(SUNDAY.plusDays(1))).isEmpty();
		OwnYear second = year(2027, 2, 16_384);
		this.book.add(second, List.of());
		assertThat(this.book.partFor(SUNDAY.plusDays(1))).containsSame(second);
		assertThat(this.book.partFor(SUNDAY)).containsSame(full);
	}

	@Test
	void anotherYearLiesInAnotherPart() {
		this.book.add(this.first, List.of());
		assertThat(this.book.partFor(SUNDAY.minusDays(3))).isEmpty();
		assertThat(this.book.partFor(SUNDAY)).containsSame(this.first);
	}

	@Test
	void aWeekCanLieInTwoYears() {
		OwnYear before = year(2026, 1, 16_384);
		this.book.add(before, List.of(entry(LocalDate.of(2026, 12, 28), "Monday")));
		this.book.add(this.first, List.of(entry(SUNDAY, "Sunday")));
		assertThat(this.book.partsOfWeek(LocalDate.of(2026, 12, 28))).containsExactly(before, this.first);
	}

	@Test
	void whatWasSentTwiceIsKnownForAFewDays() {
		UUID submission = UUID.randomUUID();
		this.book.add(this.first, List.of());
		Entry sent = Entry.of(SUNDAY, new Answer(new Scales(1, 2, 3, 4, 5), ""), null, false, List.of(submission));
		this.book.put(this.first, sent, SUNDAY.minusDays(3));
		assertThat(this.book.hasSentWith(submission)).isTrue();
		this.book.put(this.first, entry(SUNDAY.plusDays(4), ""), SUNDAY.plusDays(1));
		assertThat(this.book.hasSentWith(submission)).isFalse();
		assertThat(this.book.of(SUNDAY)).isPresent();
	}

	@Test
	void aCopySaysNothingOfWhoElseReads() {
		CircleId circle = CircleId.random();
		Entry copy = Entry
			.of(SUNDAY, new Answer(new Scales(1, 2, 3, 4, 5), "a sentence"), circle, true, List.of(UUID.randomUUID()))
			.copy();
		assertThat(copy.isIn(circle)).isFalse();
		assertThat(copy.submissions()).isNull();
		assertThat(copy.reveal()).isTrue();
		assertThat(copy.answer()).isEqualTo(new Answer(new Scales(1, 2, 3, 4, 5), "a sentence"));
	}

	@Test
	void aWeekBeginsOnMonday() {
		assertThat(Entry.mondayOf(SUNDAY)).isEqualTo(LocalDate.of(2026, 12, 28));
		assertThat(Entry.mondayOf(SUNDAY.plusDays(1))).isEqualTo(LocalDate.of(2027, 1, 4));
	}

	private static Entry entry(LocalDate day, String note) {
		return Entry.of(day, new Answer(new Scales(1, 2, 3, 4, 5), note), null, false, List.of());
	}

	private OwnYear year(int year, int part, int bytes) {
		return new OwnYear(UUID.randomUUID(), this.ada, year, part, new Sealed(new byte[bytes]));
	}

}
