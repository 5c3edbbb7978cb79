package app.kintsugi.journey.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.MorePrompts;
import app.kintsugi.journey.Prompts;
import app.kintsugi.journey.Role;
import app.kintsugi.journey.Step;
import app.kintsugi.journey.TellingSetbacks;
import app.kintsugi.journey.Walking;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * One of the nine steps: what it is about, what there is to write, and going on from it.
 */
@Controller
class StepController {

	private final Journeys journeys;

	private final Walking walking;

	private final TellingSetbacks setbacks;

	private final Exercises exercises;

	private final ObjectProvider<MorePrompts> morePrompts;

	private final JourneyViews views;

	StepController(Journeys journeys, Walking walking, TellingSetbacks setbacks, Exercises exercises,
			ObjectProvider<MorePrompts> morePrompts, JourneyViews views) {
		this.journeys = journeys;
		this.walking = walking;
		this.setbacks = setbacks;
		this.exercises = exercises;
		this.morePrompts = morePrompts;
		this.views = views;
	}

	@GetMapping("/journeys/{id}/steps/{number:[1-9]}")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable int number, Model model) {
		JourneyId journeyId = new JourneyId(id);
		Journey journey = this.journeys.require(journeyId, me);
		if (journey.isProposed()) {
			throw new NotFoundException();
		}
		Role role = journey.roleOf(me).orElseThrow(NotFoundException::new);
		Step step = journey.steps().get(number - 1);
		JourneyView view = this.views.of(journey, me);
		model.addAttribute("journey", view);
		model.addAttribute("step", view.steps().get(number - 1));
		model.addAttribute("next", (number < view.steps().size()) ? view.steps().get(number) : null);
		model.addAttribute("before", (number > 1) ? view.steps().get(number - 2) : null);
		model.addAttribute("exercise",
				this.exercises.standing(journey, number, me)
					.flatMap((standing) -> this.exercises.of(number)
						.map((exercise) -> ExerciseCard.of(exercise, journey, standing)))
					.orElse(null));
		model.addAttribute("guidance", guidance(number, role));
		model.addAttribute("othersGuidance", guidance(number, (role == Role.HURT) ? Role.REPAIRING : Role.HURT));
		model.addAttribute("prompts", Prompts.keys(number, role));
		model.addAttribute("morePrompts",
				this.morePrompts.stream()
					.flatMap((room) -> room.of(me).stream())
					.filter((prompt) -> Objects.equals(prompt.step(), number) && prompt.text() != null)
					.toList());
		model.addAttribute("canWrite", view.walking() && view.steps().get(number - 1).open());
		model.addAttribute("canBeLeft", view.walking() && !view.paused() && step.canBeLeft());
		model.addAttribute("saidReady", this.walking.hasSaidReady(journeyId, me, number));
		model.addAttribute("setbacks",
				(number == 1) ? this.setbacks.of(journeyId, me)
					.stream()
					.map((note) -> NoteView.of(note, this.views.nameOf(note.author())))
					.toList() : List.of());
		return "journey/step";
	}

	@PostMapping("/journeys/{id}/steps/{number:[1-9]}/ready")
	String ready(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable int number) {
		this.walking.sayReady(new JourneyId(id), me, number);
		return here(id, number);
	}

	@PostMapping("/journeys/{id}/steps/{number:[1-9]}/not-yet")
	String notYet(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable int number) {
		this.walking.notYet(new JourneyId(id), me, number);
		return here(id, number);
	}

	// The same address after both answers: the browser's history tells nobody which it
	// was
	private static String here(UUID id, int number) {
		return "redirect:/journeys/" + id + "/steps/" + number + "#pace";
	}

	private static List<String> guidance(int step, Role role) {
		String start = "step." + step + ".guidance." + role.name().toLowerCase(Locale.ROOT) + ".";
		return List.of(start + 1, start + 2, start + 3);
	}

}
