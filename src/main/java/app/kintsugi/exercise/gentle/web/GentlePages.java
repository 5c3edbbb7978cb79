package app.kintsugi.exercise.gentle.web;

import java.util.UUID;

import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.gentle.GentleExercise;
import app.kintsugi.exercise.gentle.GentleWriting;
import app.kintsugi.exercise.gentle.Kindnesses;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Prepares the pages of this room.
 */
@Component
class GentlePages {

	private final GentleExercise exercise;

	private final Kindnesses kindnesses;

	private final GentleWriting writing;

	private final Rooms rooms;

	GentlePages(GentleExercise exercise, Kindnesses kindnesses, GentleWriting writing, Rooms rooms) {
		this.exercise = exercise;
		this.kindnesses = kindnesses;
		this.writing = writing;
		this.rooms = rooms;
	}

	Room enter(UUID id, PersonId me, Model model) {
		Room room = this.rooms.enter(this.exercise, new JourneyId(id), me);
		model.addAttribute("room", room);
		model.addAttribute("offered", this.writing.isOfferedTo(me.id()));
		return room;
	}

	String list(UUID id, PersonId me, Model model) {
		enter(id, me, model);
		model.addAttribute("mine", this.kindnesses.mine(new JourneyId(id), me));
		model.addAttribute("inMe", this.kindnesses.inMe(new JourneyId(id), me));
		return "gentle/list";
	}

}
