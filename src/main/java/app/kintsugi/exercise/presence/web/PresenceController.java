package app.kintsugi.exercise.presence.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
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
import app.kintsugi.exercise.presence.web.ProposalForm.Span;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;

/**
 * Agreeing on a present time, and those that were.
 */
@Controller
class PresenceController {

	private final Rooms rooms;

	private final PresenceExercise exercise;

	private final PresentTimes times;

	private final MessageSource messages;

	PresenceController(Rooms rooms, PresenceExercise exercise, PresentTimes times, MessageSource messages) {
		this.rooms = rooms;
		this.exercise = exercise;
		this.times = times;
		this.messages = messages;
	}

	@GetMapping("/journeys/{id}/presence")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model, Locale locale) {
		model.addAttribute("form", ProposalForm.blank());
		return page(new JourneyId(id), me, model, locale);
	}

	@PostMapping("/journeys/{id}/presence")
	ModelAndView propose(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") ProposalForm form, BindingResult binding, Model model, Locale locale) {
		JourneyId journey = new JourneyId(id);
		if (binding.hasErrors()) {
			return new ModelAndView(page(journey, me, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.times.propose(journey, form.submission(), Objects.requireNonNull(form.span()).minutes(), me);
		return new ModelAndView(here(id));
	}

	@PostMapping("/journeys/{id}/presence/{time}/agree")
	String agree(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID time) {
		this.times.agree(new JourneyId(id), time, me);
		return here(id);
	}

	@PostMapping("/journeys/{id}/presence/{time}/let-go")
	String letGo(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID time) {
		this.times.letGo(new JourneyId(id), time, me);
		return here(id);
	}

	private String page(JourneyId journey, PersonId me, Model model, Locale locale) {
		model.addAttribute("room", this.rooms.enter(this.exercise, journey, me));
		List<View> all = this.times.all(journey, me);
		model.addAttribute("ahead", all.stream().filter((time) -> !time.isOver()).findFirst().orElse(null));
		model.addAttribute("past", all.stream().filter(View::isOver).toList());
		model.addAttribute("spans",
				Stream.of(Span.values())
					.map((span) -> Choice.of(span.name(),
							this.messages.getMessage("presence.minutes", new Object[] { span.minutes() }, locale)))
					.toList());
		return "presence/presence";
	}

	private static String here(UUID id) {
		return "redirect:/journeys/" + id + "/presence";
	}

}
