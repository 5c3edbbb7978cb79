package app.kintsugi.questionnaire.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.kintsugi.account.People;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in words who can read what was answered: “Only you”, “You and Sam”.
 */
@Component
class QuestionnaireReaders {

	private final Couples couples;

	private final People people;

	private final MessageSource messages;

	QuestionnaireReaders(Couples couples, People people, MessageSource messages) {
		this.couples = couples;
		this.people = people;
		this.messages = messages;
	}

	/**
	 * The audiences that somebody can choose from now: their own therapist, and those of
	 * the couple.
	 */
	List<Choice> choices(PersonId me) {
		Optional<Couple> couple = this.couples.of(me);
		return this.couples.audiencesOf(me)
			.stream()
			.map((audience) -> Choice.of(audience.name(), words(audience, couple, me)))
			.toList();
	}

	String words(Audience audience, PersonId me) {
		return words(audience, this.couples.of(me), me);
	}

	private String words(Audience audience, Optional<Couple> couple, PersonId me) {
		List<String> names = new ArrayList<>();
		if (audience == Audience.OWN_THERAPIST) {
			this.couples.ownTherapistOf(me).map(this.people::nameOf).ifPresent(names::add);
		}
		couple.ifPresent((two) -> {
			PersonId therapist = two.therapist();
			if (audience == Audience.PARTNER || audience == Audience.PARTNER_AND_THERAPIST) {
				names.add(this.people.nameOf(two.partner()));
			}
			if (therapist != null && (audience == Audience.THERAPIST || audience == Audience.PARTNER_AND_THERAPIST)) {
				names.add(this.people.nameOf(therapist));
			}
		});
		return this.messages.getMessage("questionnaire.readers." + names.size(), names.toArray(),
				LocaleContextHolder.getLocale());
	}

}
