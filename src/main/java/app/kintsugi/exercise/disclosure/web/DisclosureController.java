package app.kintsugi.exercise.disclosure.web;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.disclosure.Detail;
import app.kintsugi.exercise.disclosure.ReadDisclosure;
import app.kintsugi.exercise.disclosure.ReadDisclosure.View;
import app.kintsugi.exercise.disclosure.ReviewDisclosure;
import app.kintsugi.exercise.disclosure.WriteDisclosure;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.ui.Choice;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * The room's first page: for the writer where it stands, for the reader what they choose;
 * and once it is delivered, the disclosure itself.
 */
@Controller
class DisclosureController {

	private final ReadDisclosure reading;

	private final WriteDisclosure writing;

	private final ReviewDisclosure reviewing;

	private final MessageSource messages;

	DisclosureController(ReadDisclosure reading, WriteDisclosure writing, ReviewDisclosure reviewing,
			MessageSource messages) {
		this.messages = messages;
		this.reading = reading;
		this.writing = writing;
		this.reviewing = reviewing;
	}

	@GetMapping("/journeys/{id}/disclosure")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		View view = this.reading.view(journey, me);
		model.addAttribute("form", new DetailForm(view.detail()));
		return page(journey, me, view, model);
	}

	@PostMapping("/journeys/{id}/disclosure/detail")
	ModelAndView ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") DetailForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		if (!this.reading.room(journey, me).hurt()) {
			throw new NotFoundException();
		}
		Detail detail = binding.hasErrors() ? null : form.detail();
		if (detail == null) {
			return new ModelAndView(page(journey, me, this.reading.view(journey, me), model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.reading.ask(journey, me, detail);
		return new ModelAndView(here(id));
	}

	@PostMapping("/journeys/{id}/disclosure/ready")
	String ready(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.reading.sayReady(new JourneyId(id), me);
		return here(id);
	}

	@PostMapping("/journeys/{id}/disclosure/not-yet")
	String notYet(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.reading.notYet(new JourneyId(id), me);
		return here(id);
	}

	@PostMapping("/journeys/{id}/disclosure/texts/{passage}/choice")
	String choose(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID passage,
			@RequestParam HeavyTexts.Choice choice) {
		this.reading.choose(new JourneyId(id), me, passage, choice);
		return here(id) + "#text-" + passage;
	}

	@PostMapping("/journeys/{id}/disclosure/read")
	String read(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.reading.sayRead(new JourneyId(id), me);
		return here(id);
	}

	@PostMapping("/journeys/{id}/disclosure/therapist")
	String showToTherapist(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.writing.showToTherapist(new JourneyId(id), me);
		return here(id);
	}

	@PostMapping("/journeys/{id}/disclosure/alone")
	String showToNobody(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.writing.showToNobody(new JourneyId(id), me);
		return here(id);
	}

	private String page(JourneyId journey, PersonId me, View view, Model model) {
		Room room = this.reading.room(journey, me);
		model.addAttribute("room", room);
		model.addAttribute("view", view);
		if (room.hurt()) {
			model.addAttribute("details", Stream.of(Detail.values()).map(this::choice).toList());
			return "disclosure/reader";
		}
		model.addAttribute("draft", this.writing.draft(journey, me));
		model.addAttribute("comments", this.reviewing.comments(journey, me));
		model.addAttribute("openings", this.reviewing.openings(journey, me));
		return "disclosure/writer";
	}

	private Choice choice(Detail detail) {
		return new Choice(detail.name(), message("disclosure.detail." + detail.name()),
				message("disclosure.detail.help." + detail.name()));
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private static String here(UUID id) {
		return "redirect:/journeys/" + id + "/disclosure";
	}

}
