package app.kintsugi.checkin;

import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often each person would like to check in: weekly, unless they said otherwise.
 */
@Service
@Transactional(readOnly = true)
public class Rhythms {

	private final RhythmChoices choices;

	Rhythms(RhythmChoices choices) {
		this.choices = choices;
	}

	public Rhythm of(PersonId person) {
		return this.choices.findById(person.id()).map(RhythmChoice::rhythm).orElse(Rhythm.WEEKLY);
	}

	@Transactional
	public void choose(Rhythm rhythm, PersonId me) {
		this.choices.findById(me.id())
			.ifPresentOrElse((choice) -> choice.change(rhythm),
					() -> this.choices.save(new RhythmChoice(me, rhythm)));
	}

}
