package app.kintsugi.exercise.presence.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.presence.PresenceExercise;
import app.kintsugi.exercise.presence.PresentTimes;
import app.kintsugi.exercise.presence.PresentTimes.View;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * A present time while it runs: a quiet page with nothing else on it; and how it was.
 */
@Controller
class TimerController {

	private final Rooms rooms;

	private final PresenceExercise exercise;

	private final PresentTimes times;

	TimerController(Rooms rooms, PresenceExercise exercise, PresentTimes times) {
		this.rooms = rooms;
		this.exercise = exercise;
		this.times = times;
	}

	@PostMapping("/journeys/{id}/presence/{time}/start")
	String start(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID time) {
		this.times.start(new JourneyId(id), time, me);
		return "redirect:/journeys/" + id + "/presence/" + time;
	}

	@GetMapping("/journeys/{id}/presence/{time}")
	String run(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID time, Model model) {
		JourneyId journey = new JourneyId(id);
		View view = this.times.one(journey, time, me);
		if (view.isOver()) {
			return "redirect:" + this.exercise.after(journey, view);
		}
		if (!view.isRunning()) {
			return "redirect:" + this.exercise.path(journey);
		}
		model.addAttribute("room", this.rooms.enter(this.exercise, journey, me));
		model.addAttribute("time", view);
		// a second more, so that it is over there when the page comes to ask
		model.addAttribute("seconds", view.left().toSeconds() + 1);
		model.addAttribute("after", this.exercise.after(journey, view));
		return "presence/timer";
	}

	@PostMapping("/journeys/{id}/presence/{time}/stop")
	String stop(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID time) {
		JourneyId journey = new JourneyId(id);
		try {
			this.times.stop(journey, time, me);
		}
		catch (NotNowException ex) {
			// most often it was just over
			return "redirect:/journeys/" + id + "/presence/" + time;
		}
		return "redirect:/journeys/" + id + "/presence/" + time + "/after";
	}

	@GetMapping("/journeys/{id}/presence/{time}/after")
	String after(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID time, Model model) {
		JourneyId journey = new JourneyId(id);
		View view = this.times.one(journey, time, me);
		if (!view.isOver()) {
			return "redirect:" + this.exercise.path(journey);
		}
		model.addAttribute("form", HowItWasForm.of((view.mine() != null) ? view.mine().document() : null));
		return after(journey, view, me, model);
	}

	@PostMapping("/journeys/{id}/presence/{time}/after")
	ModelAndView say(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID time,
			@Valid @ModelAttribute("form") HowItWasForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		if (!binding.hasErrors()) {
			try {
				this.times.say(journey, time, form.submission(), form.said(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/presence");
			}
			catch (NotNowException ex) {
				binding.reject("presence.after.not-now");
			}
		}
		model.addAttribute("again", true);
		return new ModelAndView(after(journey, this.times.one(journey, time, me), me, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String after(JourneyId journey, View view, PersonId me, Model model) {
		model.addAttribute("room", this.rooms.enter(this.exercise, journey, me));
		model.addAttribute("time", view);
		return "presence/after";
	}

}
