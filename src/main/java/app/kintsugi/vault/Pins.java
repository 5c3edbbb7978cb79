package app.kintsugi.vault;

import org.jspecify.annotations.Nullable;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.Map;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Whose public keys the person with open keys has taken for the right ones.
 */
@Component
class Pins {

	private final KeyGenerations generations;

	private final KeyPins pins;

	private final Keychain keychain;

	Pins(KeyGenerations generations, KeyPins pins, Keychain keychain) {
		this.generations = generations;
		this.pins = pins;
		this.keychain = keychain;
	}

	/** How all these look, in as many looks into the database as for one. */
	Map<PersonId, Recognition.State> states(Keys keys, Collection<PersonId> others) {
		if (others.isEmpty()) {
			return Map.of();
		}
		Map<PersonId, List<KeyPin>> made = this.pins.findByOwnerAndOwnerGeneration(keys.person(), keys.generation())
			.stream()
			.collect(Collectors.groupingBy(KeyPin::subject));
		Map<PersonId, KeyGeneration> newest = this.generations.newest(others)
			.stream()
			.collect(Collectors.toMap(KeyGeneration::person, Function.identity()));
		return others.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(other) -> state(keys, made.getOrDefault(other, List.of()), newest.get(other))));
	}

	private static Recognition.State state(Keys keys, List<KeyPin> made, @Nullable KeyGeneration newest) {
		if (made.isEmpty()) {
			return Recognition.State.UNKNOWN;
		}
		return (newest != null && holds(keys, made, newest)) ? Recognition.State.SAME : Recognition.State.CHANGED;
	}

	/**
	 * Pins the newest generation, and those before it only if nothing was pinned so far:
	 * whoever meets a person late takes what that person signed earlier as it is found,
	 * but a generation that turns up between two pinned ones is never taken along.
	 */
	void pin(Keys keys, PersonId other) {
		List<KeyGeneration> rows = this.generations.findByPersonOrderByGenerationDesc(other);
		if (rows.isEmpty()) {
			throw new NoKeyException();
		}
		boolean first = this.pins.madeWith(keys, other).isEmpty();
		for (KeyGeneration row : first ? rows : rows.subList(0, 1)) {
			set(keys, row);
		}
		keys.forgetAuthors();
	}

	/** Pins exactly this generation. */
	void set(Keys keys, KeyGeneration row) {
		Optional<KeyPin> pin = this.pins.madeWith(keys, row.person())
			.stream()
			.filter((made) -> made.generation() == row.generation())
			.findFirst();
		pin.ifPresent((made) -> made.renew(keys, row));
		this.pins.save(pin.orElseGet(() -> new KeyPin(keys, row)));
	}

	/**
	 * Carries what older keys of the same person had pinned over to these keys, as far as
	 * it still holds.
	 */
	void carryOver(Keys from, Keys to) {
		List<KeyPin> old = this.pins.findByOwnerAndOwnerGeneration(from.person(), from.generation());
		for (KeyPin pin : old) {
			this.generations.findByPersonAndGeneration(pin.subject(), pin.generation())
				.filter((row) -> pin.holds(from, row))
				.ifPresent((row) -> set(to, row));
		}
		this.pins.deleteAll(old);
	}

	boolean isPinned(Keys keys, KeyGeneration row) {
		return holds(keys, this.pins.madeWith(keys, row.person()), row);
	}

	/**
	 * Whether a member's public keys may be given a circle key: not when they were pinned
	 * and are others now, and not when they are said to be one's own and are not.
	 */
	boolean mayHave(Keys keys, KeyGeneration row) {
		if (row.person().equals(keys.person()) && row.generation() == keys.generation()) {
			return row.belongsTo(keys);
		}
		List<KeyPin> made = this.pins.madeWith(keys, row.person());
		return made.isEmpty() || holds(keys, made, row);
	}

	/**
	 * What to check an author's signature with. An author whom the reader has pinned is
	 * held to the pin of that very generation; one whom the reader has never pinned (for
	 * a therapist who has not compared words yet, both partners) is held to the public
	 * key on record, which keeps another member of the circle from forging, though not an
	 * operator who rewrites rows. One's own older generations were pinned when the newest
	 * was made.
	 */
	byte[] verificationKey(Keys keys, PersonId author, int generation) {
		byte[] cached = keys.cachedAuthor(author, generation);
		if (cached != null) {
			return cached;
		}
		if (author.equals(keys.person()) && generation == keys.generation()) {
			return keys.cacheAuthor(author, generation, this.keychain.publicKeys(keys).ed25519());
		}
		KeyGeneration row = this.generations.findByPersonAndGeneration(author, generation)
			.orElseThrow(() -> new TamperedException("signed with keys that nobody has"));
		List<KeyPin> made = this.pins.madeWith(keys, author);
		boolean pinned = !made.isEmpty() || author.equals(keys.person());
		if (pinned && !holds(keys, made, row)) {
			throw new TamperedException("signed with keys other than those pinned");
		}
		return keys.cacheAuthor(author, generation, row.publicKeys().ed25519());
	}

	private static boolean holds(Keys keys, List<KeyPin> made, KeyGeneration row) {
		return made.stream().anyMatch((pin) -> pin.holds(keys, row));
	}

}
