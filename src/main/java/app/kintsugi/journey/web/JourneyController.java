package app.kintsugi.journey.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import app.kintsugi.journey.Closing;
import app.kintsugi.journey.Exercise.Standing;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Walking;
import app.kintsugi.vault.PersonId;

/**
 * The page of one journey, and its rest.
 */
@Controller
class JourneyController {

	private final Journeys journeys;

	private final Proposing proposing;

	private final Walking walking;

	private final Closing closing;

	private final Exercises exercises;

	private final JourneyViews views;

	private final NewGold newGold;

	JourneyController(Journeys journeys, Proposing proposing, Walking walking, Closing closing, Exercises exercises,
			JourneyViews views, NewGold newGold) {
		this.journeys = journeys;
		this.proposing = proposing;
		this.walking = walking;
		this.closing = closing;
		this.exercises = exercises;
		this.views = views;
		this.newGold = newGold;
	}

	@GetMapping("/journeys/{id}")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		JourneyId journeyId = new JourneyId(id);
		Journey journey = this.journeys.require(journeyId, me);
		JourneyView view = this.views.of(journey, me);
		model.addAttribute("journey",
				view.proposed() ? view : view.with(this.newGold.seams(view, me, request, response)));
		model.addAttribute("words",
				this.proposing.words(journeyId, me)
					.map((note) -> NoteView.of(note, this.views.nameOf(note.author())))
					.orElse(null));
		model.addAttribute("mine", this.proposing.isMine(journeyId, me));
		if (journey.isProposed()) {
			return "journey/proposal";
		}
		model.addAttribute("proposedEnding", this.closing.proposed(journeyId, me).orElse(null));
		model.addAttribute("announcements", this.exercises.announcements(journey, me));
		model.addAttribute("standings", standings(journey, me));
		return "journey/journey";
	}

	private Map<Integer, Standing> standings(Journey journey, PersonId me) {
		Map<Integer, Standing> standings = new HashMap<>();
		journey.steps()
			.forEach((step) -> this.exercises.standing(journey, step.number(), me)
				.ifPresent((standing) -> standings.put(step.number(), standing)));
		return standings;
	}

	@PostMapping("/journeys/{id}/pause")
	String pause(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.walking.pause(new JourneyId(id), me);
		return "redirect:/journeys/" + id;
	}

	@PostMapping("/journeys/{id}/resume")
	String resume(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.walking.resume(new JourneyId(id), me);
		return "redirect:/journeys/" + id;
	}

}
