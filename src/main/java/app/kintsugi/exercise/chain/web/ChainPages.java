package app.kintsugi.exercise.chain.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.account.People;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.chain.ChainExercise;
import app.kintsugi.exercise.chain.Place;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.ui.Choice;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the chain's pages have in common: the room, and who reads what, in words.
 */
@Component
class ChainPages {

	private final ChainExercise exercise;

	private final Rooms rooms;

	private final Couples couples;

	private final People people;

	private final MessageSource messages;

	ChainPages(ChainExercise exercise, Rooms rooms, Couples couples, People people, MessageSource messages) {
		this.exercise = exercise;
		this.rooms = rooms;
		this.couples = couples;
		this.people = people;
		this.messages = messages;
	}

	Room enter(UUID journey, PersonId me, Model model) {
		Room room = this.rooms.enter(this.exercise, new JourneyId(journey), me);
		model.addAttribute("room", room);
		return room;
	}

	/** The same for the repairing partner alone. */
	Room enterToBuild(UUID journey, PersonId me, Model model) {
		Room room = enter(journey, me, model);
		if (room.hurt()) {
			throw new NotFoundException();
		}
		return room;
	}

	/** The same for the hurt partner alone. */
	Room enterToAsk(UUID journey, PersonId me, Model model) {
		Room room = enter(journey, me, model);
		if (!room.hurt()) {
			throw new NotFoundException();
		}
		return room;
	}

	/** Who reads what is for this audience, as one of the couple sees it. */
	String readers(Audience audience, PersonId me) {
		Couple couple = this.couples.require(me);
		String partner = this.people.nameOf(couple.partner());
		String therapist = Optional.ofNullable(couple.therapist())
			.map(this.people::nameOf)
			.orElseGet(() -> message("chain.readers.no-therapist"));
		return switch (audience) {
			case ONLY_ME -> message("chain.readers.only-me");
			case OWN_THERAPIST -> throw new IllegalArgumentException("a chain is between the two, and their therapist");
			case PARTNER -> message("chain.readers.two", partner);
			case THERAPIST -> message("chain.readers.two", therapist);
			case PARTNER_AND_THERAPIST -> message("chain.readers.three", partner, therapist);
		};
	}

	List<Choice> audiences(List<Audience> audiences, PersonId me) {
		return audiences.stream().map((audience) -> Choice.of(audience.name(), readers(audience, me))).toList();
	}

	List<Choice> places() {
		return Stream.of(Place.values())
			.map((place) -> new Choice(place.name(), message(place.key()), message(place.helpKey())))
			.toList();
	}

	private String message(String key, Object... arguments) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, arguments, locale);
	}

}
