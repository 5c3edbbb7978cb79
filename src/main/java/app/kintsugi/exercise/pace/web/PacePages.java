package app.kintsugi.exercise.pace.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.pace.PaceExercise;
import app.kintsugi.exercise.pace.PaceItem;
import app.kintsugi.exercise.pace.PaceList;
import app.kintsugi.exercise.pace.PaceQuestions;
import app.kintsugi.exercise.pace.PaceQuestions.Asked;
import app.kintsugi.exercise.pace.PaceQuestions.Question;
import app.kintsugi.exercise.pace.Readiness;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * Prepares the pages of the pace list.
 */
@Component
class PacePages {

	private final PaceExercise exercise;

	private final PaceList list;

	private final PaceQuestions questions;

	private final Rooms rooms;

	PacePages(PaceExercise exercise, PaceList list, PaceQuestions questions, Rooms rooms) {
		this.exercise = exercise;
		this.list = list;
		this.questions = questions;
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
		List<Question> open = this.questions.open(journey, me);
		Map<String, Asked> asked = this.questions.asked(journey, me);
		Map<String, String> answers = this.questions.answers(journey, me);
		model.addAttribute("readable", this.list.isReadable(journey, me));
		model.addAttribute("states", Readiness.values());
		model.addAttribute("items",
				this.list.items(journey, me)
					.stream()
					.map((item) -> view(item, open, answers.get(item.key()), asked.get(item.key())))
					.toList());
		return "pace/list";
	}

	private ItemView view(PaceItem item, List<Question> open, @Nullable String answer, @Nullable Asked asked) {
		List<Question> about = open.stream().filter((question) -> question.item().key().equals(item.key())).toList();
		return new ItemView(item, about, answer, asked, (asked != null) ? asked.nextFrom() : null);
	}

}
