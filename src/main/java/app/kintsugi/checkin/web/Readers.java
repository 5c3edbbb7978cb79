package app.kintsugi.checkin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import app.kintsugi.account.People;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Who can read a check-in, in words.
 */
@Component
class Readers {

	private final Couples couples;

	private final People people;

	private final MessageSource messages;

	Readers(Couples couples, People people, MessageSource messages) {
		this.couples = couples;
		this.people = people;
		this.messages = messages;
	}

	/** What is chosen beforehand. */
	Sharing usual(PersonId me) {
		return this.couples.of(me).isPresent() ? Sharing.REVEAL : Sharing.PRIVATE;
	}

	/** Whether somebody is there to read it. */
	boolean offers(Sharing sharing, PersonId me) {
		return this.couples.audiencesOf(me).contains(sharing.audience());
	}

	/**
	 * What can be chosen.
	 * @param reveal whether to be opened together is among it
	 */
	List<Choice> choices(PersonId me, boolean reveal, Locale locale) {
		Optional<Couple> couple = this.couples.of(me);
		List<Choice> choices = new ArrayList<>();
		if (couple.isPresent() && reveal) {
			choices.add(choice(Sharing.REVEAL, couple.get(), me, locale));
		}
		this.couples.audiencesOf(me)
			.forEach((audience) -> choices.add(choice(Sharing.now(audience), couple.orElse(null), me, locale)));
		return choices;
	}

	void putNames(PersonId me, Model model) {
		Optional<Couple> couple = this.couples.of(me);
		model.addAttribute("partner", couple.map(Couple::partner).map(this.people::nameOf).orElse(null));
		model.addAttribute("own", own(me));
		model.addAttribute("therapist", couple.map(Couple::therapist).map(this.people::nameOf).orElse(null));
	}

	private @Nullable String own(PersonId me) {
		return this.couples.ownTherapistOf(me).map(this.people::nameOf).orElse(null);
	}

	private Choice choice(Sharing sharing, @Nullable Couple couple, PersonId me, Locale locale) {
		String partner = (couple != null) ? this.people.nameOf(couple.partner()) : "";
		PersonId present = (couple != null) ? couple.therapist() : null;
		String therapist = (present != null) ? this.people.nameOf(present) : "";
		String own = (sharing == Sharing.OWN_THERAPIST) ? own(me) : null;
		String label = this.messages.getMessage("checkin.sharing." + sharing, new Object[] { partner, (own != null) ? own : therapist },
				locale);
		String help = (sharing == Sharing.REVEAL)
				? this.messages.getMessage("checkin.sharing.reveal.help", null, locale) : null;
		return new Choice(sharing.name(), label, help);
	}

}
