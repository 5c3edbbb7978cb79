package app.kintsugi.vault;

import java.util.Objects;
import java.util.Map;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How persons know each other's keys: six words to compare, and pins that only their
 * owner can make.
 */
@Service
public class Recognition {

	public enum State {

		/** Never compared. */
		UNKNOWN,
		/** Their newest keys are those that were pinned. */
		SAME,
		/** They have other keys now: their own new ones, or somebody else's. */
		CHANGED

	}

	private final KeyGenerations generations;

	private final CircleKeys circleKeys;

	private final Keychain keychain;

	private final Pins pins;

	Recognition(KeyGenerations generations, CircleKeys circleKeys, Keychain keychain, Pins pins) {
		this.generations = generations;
		this.circleKeys = circleKeys;
		this.keychain = keychain;
		this.pins = pins;
	}

	/**
	 * Six words (77 bits) derived from all these persons' public keys, the same for each
	 * of them. One's own public keys come from one's own private keys and not from the
	 * record, so that a swapped key gives the two different words.
	 * @throws NoKeyException when one of them has no keys
	 */
	public List<String> words(Set<PersonId> persons) {
		Canonical bytes = Canonical.of("kintsugi/vault/1/words");
		persons.stream()
			.sorted(Comparator.comparing(PersonId::id))
			.forEach((person) -> newest(person).writeTo(bytes.add(person.id())));
		return Words.of(Hashing.sha256(bytes.bytes()));
	}

	/** The person whose keys are open takes the other's present keys for theirs. */
	@Transactional
	public void pin(PersonId other) {
		this.pins.pin(Unlocked.keys(), other);
	}

	/** How the other's present keys look to the person whose keys are open. */
	public State state(PersonId other) {
		return Objects.requireNonNull(states(Set.of(other)).get(other));
	}

	/**
	 * The same of all these, in as many looks into the database as for one.
	 */
	public Map<PersonId, State> states(Collection<PersonId> others) {
		return this.pins.states(Unlocked.keys(), others);
	}

	/**
	 * After {@link State#CHANGED} and comparing the words again: pins the other's new
	 * keys and wraps to them every circle key that both hold.
	 */
	@Transactional
	public void acceptNewKeys(PersonId other) {
		Keys keys = Unlocked.keys();
		this.pins.pin(keys, other);
		KeyGeneration newest = this.generations.findFirstByPersonOrderByGenerationDesc(other)
			.orElseThrow(NoKeyException::new);
		List<CircleKey> theirs = this.circleKeys.findByPerson(other);
		Set<CircleId> shared = theirs.stream()
			.map((key) -> key.circleEpoch().circle())
			.collect(Collectors.toCollection(HashSet::new));
		for (CircleKey mine : this.circleKeys.findByPersonAndGeneration(keys.person(), keys.generation())) {
			if (shared.contains(mine.circleEpoch().circle())) {
				handOver(keys, mine, newest, theirs);
			}
		}
	}

	private void handOver(Keys keys, CircleKey mine, KeyGeneration to, List<CircleKey> theirs) {
		CircleSecret secret = this.keychain.secret(keys, mine.circleEpoch());
		if (secret.personal()) {
			return;
		}
		CircleKey row = theirs.stream()
			.filter((key) -> key.circleEpoch().equals(mine.circleEpoch()))
			.findFirst()
			.orElseGet(
					() -> CircleKey.shared(mine.circleEpoch(), to.person(), to.generation(), to.publicKeys(), secret));
		row.wrapTo(to.generation(), to.publicKeys(), secret);
		this.circleKeys.save(row);
	}

	private PublicKeys newest(PersonId person) {
		return Unlocked.present()
			.filter((keys) -> keys.person().equals(person))
			.map(this.keychain::publicKeys)
			.orElseGet(() -> this.generations.findFirstByPersonOrderByGenerationDesc(person)
				.map(KeyGeneration::publicKeys)
				.orElseThrow(NoKeyException::new));
	}

}
