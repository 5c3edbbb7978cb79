package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What one person said in some years, opened.
 */
final class Book {

	/** One part of a year, and what is in it. */
	private static final class Part {

		private final OwnYear row;

		private List<Entry> entries;

		private Part(OwnYear row, List<Entry> entries) {
			this.row = row;
			this.entries = entries;
		}

	}

	private final List<Part> parts = new ArrayList<>();

	private final Set<Integer> altered = new TreeSet<>();

	void add(OwnYear row, List<Entry> entries) {
		this.parts.add(new Part(row, entries));
	}

	/** Something of this year is not as it was written. */
	void isAltered(int year) {
		this.altered.add(year);
	}

	/** The years of which something is not as it was written. */
	Set<Integer> altered() {
		return Set.copyOf(this.altered);
	}

	/** All of it, the oldest first. */
	List<Entry> entries() {
		return this.parts.stream()
			.flatMap((part) -> part.entries.stream())
			.sorted(Comparator.comparing(Entry::day))
			.toList();
	}

	Optional<Entry> of(LocalDate day) {
		return this.parts.stream()
			.flatMap((part) -> part.entries.stream())
			.filter((entry) -> entry.day().equals(day))
			.reduce((earlier, later) -> later);
	}

	boolean hasSentWith(UUID submission) {
		return this.parts.stream()
			.flatMap((part) -> part.entries.stream())
			.anyMatch((entry) -> entry.wasSentWith(submission));
	}

	/** The part that a day's entry lies in, or that it is to be added to. */
	Optional<OwnYear> partFor(LocalDate day) {
		return holding(day).map((part) -> part.row).or(() -> {
			List<Part> ofYear = this.parts.stream().filter((part) -> part.row.ofYear() == day.getYear()).toList();
			return ofYear.isEmpty() ? Optional.empty()
					: Optional.of(ofYear.get(ofYear.size() - 1).row).filter((row) -> !row.isFull());
		});
	}

	/** The parts that hold anything of this week. */
	List<OwnYear> partsOfWeek(LocalDate monday) {
		return this.parts.stream()
			.filter((part) -> part.entries.stream().anyMatch((entry) -> entry.monday().equals(monday)))
			.map((part) -> part.row)
			.toList();
	}

	/** Puts a day's entry into a part, in the place of what is there. */
	List<Entry> put(OwnYear row, Entry entry, LocalDate forgetBefore) {
		Part part = this.parts.stream()
			.filter((candidate) -> candidate.row == row)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("not of this book"));
		List<Entry> entries = new ArrayList<>(part.entries);
		entries.removeIf((other) -> other.day().equals(entry.day()));
		entries.replaceAll((other) -> other.day().isBefore(forgetBefore) ? other.settled() : other);
		entries.add(entry);
		entries.sort(Comparator.comparing(Entry::day));
		part.entries = List.copyOf(entries);
		return part.entries;
	}

	List<Entry> in(OwnYear row) {
		return this.parts.stream().filter((part) -> part.row == row).flatMap((part) -> part.entries.stream()).toList();
	}

	private Optional<Part> holding(LocalDate day) {
		return this.parts.stream()
			.filter((part) -> part.entries.stream().anyMatch((entry) -> entry.day().equals(day)))
			.reduce((earlier, later) -> later);
	}

}
