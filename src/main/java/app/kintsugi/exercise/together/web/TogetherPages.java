package app.kintsugi.exercise.together.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.together.Idea;
import app.kintsugi.exercise.together.Picking;
import app.kintsugi.exercise.together.Together;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * What the pages of this room have in common.
 */
@Component
class TogetherPages {

	/**
	 * An idea on a page.
	 *
	 * @param key of its budget; null for an own idea
	 * @param touches the parts of the pace list it touches that are at <i>not yet</i>
	 */
	record IdeaView(String id, String name, String line, @Nullable String key, boolean mine, List<String> touches) {

		static IdeaView of(Idea idea, Set<Part> notYet, Locale locale, PersonId me) {
			return new IdeaView(idea.id(), idea.in(locale).name(), idea.in(locale).line(),
					(idea.budget() != null) ? idea.budget().nameKey() : null, me.equals(idea.putBy()),
					idea.touches().stream().filter(notYet::contains).sorted().map(Part::nameKey).toList());
		}

	}

	private final Rooms rooms;

	private final Together together;

	private final Picking picking;

	TogetherPages(Rooms rooms, Together together, Picking picking) {
		this.rooms = rooms;
		this.together = together;
		this.picking = picking;
	}

	/** Puts the frame of a page into its model. */
	Room enter(UUID id, PersonId me, Model model) {
		Room room = this.rooms.enter(this.together, new JourneyId(id), me);
		model.addAttribute("room", room);
		return room;
	}

	/** The same, where it matters what both picked. */
	Room meet(UUID id, PersonId me, Model model) {
		Room room = enter(id, me, model);
		try {
			this.picking.meet(new JourneyId(id), me);
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// another page of theirs is at it; what was found before is shown, and the
			// next page has the rest
			return room;
		}
		return room;
	}

}
