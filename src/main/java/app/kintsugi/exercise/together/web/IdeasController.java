package app.kintsugi.exercise.together.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.together.Idea;
import app.kintsugi.exercise.together.Ideas;
import app.kintsugi.exercise.together.Mood;
import app.kintsugi.exercise.together.Picking;
import app.kintsugi.exercise.together.web.TogetherPages.IdeaView;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Choosing, alone, what one would enjoy; and putting an own idea on the list.
 */
@Controller
class IdeasController {

	/** Ideas under a heading. */
	record Shelf(String headingKey, List<IdeaView> ideas) {
	}

	private final TogetherPages pages;

	private final Ideas ideas;

	private final Picking picking;

	IdeasController(TogetherPages pages, Ideas ideas, Picking picking) {
		this.pages = pages;
		this.ideas = ideas;
		this.picking = picking;
	}

	@GetMapping("/journeys/{id}/together/ideas")
	String ideas(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model, Locale locale) {
		this.pages.enter(id, me, model);
		model.addAttribute("chosen", this.picking.chosen(new JourneyId(id), me));
		model.addAttribute("shelves", shelves(this.ideas.all(new JourneyId(id), me), locale, me));
		return "together/ideas";
	}

	@PostMapping("/journeys/{id}/together/ideas")
	String pick(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable List<String> picked) {
		this.picking.pick(new JourneyId(id), (picked != null) ? new HashSet<>(picked) : Set.of(), me);
		return "redirect:/journeys/" + id + "/together";
	}

	@GetMapping("/journeys/{id}/together/ideas/new")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", OwnIdeaForm.blank());
		return page(me, id, Set.of(), model);
	}

	@PostMapping("/journeys/{id}/together/ideas/new")
	ModelAndView put(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") OwnIdeaForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable List<String> touches, Model model) {
		Set<Part> parts = parts(touches);
		if (!binding.hasErrors()) {
			try {
				this.ideas.put(new JourneyId(id), form.submission(), form.name(), form.line(), parts, me);
				return new ModelAndView("redirect:/journeys/" + id + "/together/ideas");
			}
			catch (NotNowException ex) {
				binding.reject("together.own.not-now");
			}
		}
		return new ModelAndView(page(me, id, parts, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/journeys/{id}/together/ideas/{idea}/remove")
	String takeOff(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID idea) {
		this.ideas.takeOff(new JourneyId(id), idea, me);
		return "redirect:/journeys/" + id + "/together/ideas";
	}

	private String page(PersonId me, UUID id, Set<Part> touches, Model model) {
		this.pages.enter(id, me, model);
		model.addAttribute("parts", Part.values());
		model.addAttribute("touches", touches);
		return "together/own";
	}

	private static List<Shelf> shelves(List<Idea> ideas, Locale locale, PersonId me) {
		List<Shelf> shelves = new ArrayList<>();
		List<IdeaView> own = of(ideas, null, locale, me);
		if (!own.isEmpty()) {
			shelves.add(new Shelf("together.mood.own", own));
		}
		for (Mood mood : Mood.values()) {
			shelves.add(new Shelf(mood.nameKey(), of(ideas, mood, locale, me)));
		}
		return shelves;
	}

	private static List<IdeaView> of(List<Idea> ideas, @Nullable Mood mood, Locale locale, PersonId me) {
		return ideas.stream()
			.filter((idea) -> Objects.equals(idea.mood(), mood))
			.map((idea) -> IdeaView.of(idea, Set.of(), locale, me))
			.toList();
	}

	private static Set<Part> parts(@Nullable List<String> names) {
		Set<Part> parts = new HashSet<>();
		Arrays.stream(Part.values()).filter((part) -> names != null && names.contains(part.name())).forEach(parts::add);
		return parts;
	}

}
