package app.kintsugi.journey.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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

import app.kintsugi.journey.Closing;
import app.kintsugi.journey.Ending;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.ui.Choice;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Ending a journey in one of three ways, and the page that closes it.
 */
@Controller
class EndingController {

	private final Journeys journeys;

	private final Closing closing;

	private final JourneyViews views;

	private final MessageSource messages;

	EndingController(Journeys journeys, Closing closing, JourneyViews views, MessageSource messages) {
		this.journeys = journeys;
		this.closing = closing;
		this.views = views;
		this.messages = messages;
	}

	@GetMapping("/journeys/{id}/ending")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", new EndingForm(null));
		return page(me, id, model);
	}

	@PostMapping("/journeys/{id}/ending")
	ModelAndView propose(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") EndingForm form, BindingResult binding, Model model) {
		Ending ending = form.ending();
		if (binding.hasErrors() || ending == null) {
			return new ModelAndView(page(me, id, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.closing.propose(new JourneyId(id), me, ending);
		return new ModelAndView("redirect:/journeys/" + id + "/ending");
	}

	@PostMapping("/journeys/{id}/ending/agree")
	String agree(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @RequestParam Ending ending) {
		this.closing.agree(new JourneyId(id), me, ending);
		return "redirect:/journeys/" + id + "/ending";
	}

	@PostMapping("/journeys/{id}/ending/let-go")
	String letGo(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.closing.letGo(new JourneyId(id), me);
		return "redirect:/journeys/" + id;
	}

	private String page(PersonId me, UUID id, Model model) {
		JourneyId journeyId = new JourneyId(id);
		Journey journey = this.journeys.require(journeyId, me);
		if (journey.isProposed()) {
			throw new NotFoundException();
		}
		model.addAttribute("journey", this.views.of(journey, me));
		Optional<Ending> ended = this.closing.ended(journeyId, me);
		if (ended.isPresent()) {
			model.addAttribute("words", words(ended.get()));
			return "journey/closing";
		}
		Optional<Closing.Proposed> proposed = this.closing.proposed(journeyId, me);
		if (proposed.isPresent()) {
			model.addAttribute("proposed", proposed.get());
			model.addAttribute("words", words(proposed.get().ending()));
			return "journey/ending-proposed";
		}
		model.addAttribute("endings", endings());
		return "journey/ending";
	}

	private List<Choice> endings() {
		Locale locale = LocaleContextHolder.getLocale();
		return Arrays.stream(Ending.values())
			.map((ending) -> new Choice(ending.name(), this.messages.getMessage(words(ending) + ".name", null, locale),
					this.messages.getMessage(words(ending) + ".offer", null, locale)))
			.toList();
	}

	private static String words(Ending ending) {
		return "ending." + ending.name().toLowerCase(Locale.ROOT);
	}

}
