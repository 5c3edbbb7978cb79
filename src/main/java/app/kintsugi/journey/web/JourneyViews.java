package app.kintsugi.journey.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import app.kintsugi.account.People;
import app.kintsugi.journey.Journey;
import app.kintsugi.vault.PersonId;

/**
 * Makes the views of journeys, with names and words.
 */
@Component
class JourneyViews {

	private final People people;

	private final MessageSource messages;

	JourneyViews(People people, MessageSource messages) {
		this.people = people;
		this.messages = messages;
	}

	JourneyView of(Journey journey, PersonId me) {
		PersonId partner = me.equals(journey.hurt()) ? journey.repairing() : journey.hurt();
		return JourneyView.of(journey, me, this.people.nameOf(partner), this.messages, LocaleContextHolder.getLocale());
	}

	String nameOf(PersonId person) {
		return this.people.nameOf(person);
	}

}
