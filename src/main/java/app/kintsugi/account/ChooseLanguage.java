package app.kintsugi.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * A person chooses the language they are spoken to in.
 */
@Service
public class ChooseLanguage {

	private final Persons persons;

	ChooseLanguage(Persons persons) {
		this.persons = persons;
	}

	/**
	 * Chooses, on every device.
	 * @param tag one that {@link app.kintsugi.ui.Languages} offers, or null for whatever
	 * the browser asks for
	 */
	@Transactional
	public void choose(PersonId person, @Nullable String tag) {
		this.persons.findById(person.id()).orElseThrow(NotFoundException::new).speaks(tag);
	}

}
