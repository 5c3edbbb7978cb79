package app.kintsugi.couple;

import java.util.Map;
import java.util.List;
import java.util.Optional;
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
	 * @param own whether it is this person's own therapist and nobody else's concern
	 */
	public record Acquaintance(PersonId person, String name, List<String> words, boolean known, boolean own) {
	}

	private final Couples couples;

	private final People people;

	private final Recognition recognition;

	Acquaintances(Couples couples, People people, Recognition recognition) {
		this.couples = couples;
		this.people = people;
		this.recognition = recognition;
	}

	/**
	 * Partner and therapist, one's own therapist, and those whose therapist this person
	 * is.
	 */
	@Transactional(readOnly = true)
	public List<Acquaintance> of(PersonId me) {
		Optional<PersonId> own = ownAlone(me);
		List<PersonId> persons = persons(me).toList();
		Map<PersonId, State> states = this.recognition.states(persons);
		return persons.stream()
			.map((other) -> acquaintance(other, me, own, states.get(other) == State.SAME))
			.toList();
	}

	/** Those whose keys are not the ones whose words were compared. */
	@Transactional(readOnly = true)
	public List<Acquaintance> changed(PersonId me) {
		List<PersonId> persons = persons(me).toList();
		Map<PersonId, State> states = this.recognition.states(persons);
		List<PersonId> changed = persons.stream().filter((other) -> states.get(other) != State.SAME).toList();
		if (changed.isEmpty()) {
			return List.of();
		}
		Optional<PersonId> own = ownAlone(me);
		return changed.stream().map((other) -> acquaintance(other, me, own, false)).toList();
	}

	private Acquaintance acquaintance(PersonId other, PersonId me, Optional<PersonId> own, boolean known) {
		return new Acquaintance(other, this.people.nameOf(other), this.recognition.words(Set.of(me, other)), known,
				own.filter(other::equals).isPresent());
	}

	// whom one knows as the couple's therapist as well is no secret of one's own
	private Optional<PersonId> ownAlone(PersonId me) {
		return this.couples.ownTherapistOf(me)
			.filter((own) -> Stream.concat(inCouple(me), accompanied(me)).noneMatch(own::equals));
	}

	/**
	 * Takes somebody's present keys for theirs, the words being the same.
	 * @return whether it is this person's own therapist, and nobody else's concern
	 * @throws NotFoundException for somebody with whom nothing is shared
	 */
	public boolean accept(PersonId other, PersonId me) {
		if (persons(me).noneMatch(other::equals)) {
			throw new NotFoundException();
		}
		recognise(other);
		return ownAlone(me).filter(other::equals).isPresent();
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
		return Stream.of(inCouple(me), this.couples.ownTherapistOf(me).stream(), accompanied(me))
			.flatMap((persons) -> persons)
			.distinct();
	}

	private Stream<PersonId> inCouple(PersonId me) {
		return this.couples.of(me)
			.stream()
			.flatMap((couple) -> Stream.of(couple.partner(), couple.therapist()))
			.filter((person) -> person != null);
	}

	private Stream<PersonId> accompanied(PersonId me) {
		return this.couples.placesOf(me).stream().flatMap((place) -> place.persons().stream());
	}

}
