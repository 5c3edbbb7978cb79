package app.kintsugi.exercise.promise.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.promise.PromiseExercise;
import app.kintsugi.exercise.promise.Promises;
import app.kintsugi.exercise.promise.Stage;
import app.kintsugi.exercise.promise.Wish;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * Prepares the pages of the request. None of them depends on what day it is.
 */
@Component
class PromisePages {

	/** What a wish's page is for, in whose eyes. */
	enum Doing {

		SAY_BACK, YES_THAT, PROMISE, KEPT, NOTHING

	}

	private final PromiseExercise exercise;

	private final Promises promises;

	private final Rooms rooms;

	PromisePages(PromiseExercise exercise, Promises promises, Rooms rooms) {
		this.exercise = exercise;
		this.promises = promises;
		this.rooms = rooms;
	}

	Room enter(UUID id, PersonId me, Model model) {
		Room room = this.rooms.enter(this.exercise, new JourneyId(id), me);
		model.addAttribute("room", room);
		return room;
	}

	String list(UUID id, PersonId me, Model model) {
		JourneyId journey = new JourneyId(id);
		enter(id, me, model);
		List<Wish> all = this.promises.of(journey, me);
		model.addAttribute("asked", this.promises.askedAt(journey, me).isPresent());
		model.addAttribute("nothing", all.isEmpty());
		model.addAttribute("talking", some(all, (wish) -> !wish.stage().isOver() && wish.stage() != Stage.PROMISED));
		model.addAttribute("promised",
				some(all, (wish) -> wish.stage() == Stage.PROMISED).stream()
					.sorted(Comparator.comparing(Wish::promisedFor, Comparator.nullsLast(Comparator.naturalOrder())))
					.toList());
		model.addAttribute("kept", some(all, (wish) -> wish.stage() == Stage.KEPT).stream()
			.sorted(Comparator.comparing(Wish::keptOn, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
			.toList());
		model.addAttribute("letGo", some(all, (wish) -> wish.stage() == Stage.LET_GO));
		return "promise/list";
	}

	/** What can be done now with a wish, by this person. */
	Doing doing(UUID id, UUID request, PersonId me, Model model) {
		Room room = enter(id, me, model);
		Stage stage = this.promises.require(new JourneyId(id), request, me).stage();
		if (!room.open()) {
			return Doing.NOTHING;
		}
		if (room.hurt()) {
			return (stage == Stage.SAID_BACK) ? Doing.YES_THAT : (stage == Stage.PROMISED) ? Doing.KEPT : Doing.NOTHING;
		}
		return stage.canBeSaidBack() ? Doing.SAY_BACK : stage.canBePromised() ? Doing.PROMISE : Doing.NOTHING;
	}

	/**
	 * The page of a wish.
	 * @param doing what it is for; a form that came back stays on it
	 */
	String wish(UUID id, UUID request, Doing doing, PersonId me, Model model) {
		JourneyId journey = new JourneyId(id);
		wishAlone(id, request, me, model);
		model.addAttribute("doing", doing.name());
		model.addAttribute("seen", this.promises.saidBack(journey, request, me).orElse(null));
		model.addAttribute("therapist", this.promises.therapist(me).orElse(null));
		model.addAttribute("shown", this.promises.isShown(journey, request, me).orElse(null));
		model.addAttribute("said",
				WishView.of(this.promises.said(journey, request, me)
					.stream()
					.map((one) -> new WishView.Line(one, one.author().equals(me)))
					.toList()));
		return "promise/wish";
	}

	void wishAlone(UUID id, UUID request, PersonId me, Model model) {
		enter(id, me, model);
		model.addAttribute("wish", this.promises.require(new JourneyId(id), request, me));
	}

	private static List<Wish> some(List<Wish> all, Predicate<Wish> which) {
		return all.stream().filter(which).toList();
	}

}
