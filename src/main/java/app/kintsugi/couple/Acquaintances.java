package app.kintsugi.couple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.People;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Recognition;
import app.kintsugi.vault.Recognition.State;

/**
 * The persons with whom somebody shares a circle, and whether their keys are still the
 * ones whose words were compared.
 */
@Service
@Transactional
public class Acquaintances {

	/**
	 * Somebody one shares with.
	 *
	 * @param words the six words of the two, as their keys are now
	 * @param known whether these are the keys whose words were compared
	 */
	public record Acquaintance(PersonId person, String name, List<String> words, boolean known) {
	}

	private final Couples couples;

	private final People people;

	private final Recognition recognition;

	Acquaintances(Couples couples, People people, Recognition recognition) {
		this.couples = couples;
		this.people = people;
		this.recognition = recognition;
	}

	/** Partner and therapist, or those whose therapist this person is. */
	@Transactional(readOnly = true)
	public List<Acquaintance> of(PersonId me) {
		return persons(me)
			.map((other) -> new Acquaintance(other, this.people.nameOf(other),
					this.recognition.words(Set.of(me, other)), this.recognition.state(other) == State.SAME))
			.toList();
	}

	/** Those whose keys are not the ones whose words were compared. */
	@Transactional(readOnly = true)
	public List<Acquaintance> changed(PersonId me) {
		return of(me).stream().filter((other) -> !other.known()).toList();
	}

	/**
	 * Takes somebody's present keys for theirs, the words being the same.
	 * @throws NotFoundException for somebody with whom nothing is shared
	 */
	public void accept(PersonId other, PersonId me) {
		if (persons(me).noneMatch(other::equals)) {
			throw new NotFoundException();
		}
		recognise(other);
	}

	/** The words were compared, and are the same. */
	void recognise(PersonId other) {
		switch (this.recognition.state(other)) {
			case UNKNOWN -> this.recognition.pin(other);
			case CHANGED -> this.recognition.acceptNewKeys(other);
			case SAME -> {
			}
		}
	}

	private Stream<PersonId> persons(PersonId me) {
		Stream<PersonId> mine = this.couples.of(me)
			.stream()
			.flatMap((couple) -> Stream.of(couple.partner(), couple.therapist()))
			.filter((person) -> person != null);
		Stream<PersonId> accompanied = this.couples.ofTherapist(me)
			.stream()
			.flatMap((couple) -> Stream.of(couple.first(), couple.second()));
		return Stream.concat(mine, accompanied).distinct();
	}

}
