package app.kintsugi.exercise.together;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.kintsugi.vault.Matching;
import app.kintsugi.vault.Matching.Hand;

/**
 * What one person picked, for that person's own circle alone. It is as long, to the
 * character, whatever was picked and found: the size of a row shall not say it.
 *
 * @param round made anew with every change
 * @param secret see {@link Hand}
 * @param slots see {@link Hand}; each filled up with spaces
 * @param foundWith the other's round with which it was compared last
 * @param found for each slot whether both picked it: a 1, or a 0
 */
record Picks(UUID round, byte[] secret, List<String> slots, UUID foundWith, String found) {

	/** The most letters of an idea's id: those of a UUID. */
	static final int LONGEST_ID = 36;

	static final UUID NOBODY = new UUID(0, 0);

	static Picks of(Hand hand) {
		return new Picks(UUID.randomUUID(), hand.secret(),
				hand.slots().stream().map((slot) -> String.format("%-" + LONGEST_ID + "s", slot)).toList(), NOBODY,
				"0".repeat(Matching.SLOTS));
	}

	/** What this person would enjoy. */
	Set<String> chosen() {
		return this.slots.stream()
			.map(String::strip)
			.filter((slot) -> !slot.isEmpty())
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** What both would enjoy, as it was found last. */
	Set<String> common() {
		return IntStream.range(0, this.slots.size())
			.filter((place) -> this.found.charAt(place) == '1')
			.mapToObj((place) -> this.slots.get(place).strip())
			.filter((slot) -> !slot.isEmpty())
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** Whether nothing has changed on either side since it was compared. */
	boolean isComparedWith(UUID theirs) {
		return this.foundWith.equals(theirs);
	}

	Picks compared(UUID theirs, Set<Integer> common) {
		String found = IntStream.range(0, this.slots.size())
			.mapToObj((place) -> common.contains(place) ? "1" : "0")
			.collect(Collectors.joining());
		return new Picks(this.round, this.secret, this.slots, theirs, found);
	}

	/** What was found in an earlier round and is still picked. */
	Picks keeping(Set<String> common) {
		Set<Integer> places = IntStream.range(0, this.slots.size())
			.filter((place) -> common.contains(this.slots.get(place).strip()))
			.boxed()
			.collect(Collectors.toSet());
		return compared(NOBODY, places);
	}

	@Override
	public String toString() {
		return "Picks";
	}

}
