package app.kintsugi.exercise.chain.web;

import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.chain.BuildingChains;
import app.kintsugi.exercise.chain.ChainView;
import app.kintsugi.exercise.chain.ChangedMeanwhileException;
import app.kintsugi.exercise.chain.Link;
import app.kintsugi.exercise.chain.Place;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
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

/**
 * One link: written, changed, moved, taken out.
 */
@Controller
class LinkController {

	private final ChainPages pages;

	private final BuildingChains building;

	LinkController(ChainPages pages, BuildingChains building) {
		this.pages = pages;
		this.building = building;
	}

	@GetMapping("/journeys/{id}/chain/links/new")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@RequestParam(defaultValue = "VULNERABLE") Place place, Model model) {
		model.addAttribute("form", LinkForm.blank(place));
		return page(id, null, me, model);
	}

	@PostMapping("/journeys/{id}/chain/links")
	ModelAndView add(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") @Nullable LinkForm form, BindingResult faults, Model model) {
		this.pages.enterToBuild(id, me, model);
		if (form != null && form.place() != null && !faults.hasErrors()) {
			try {
				this.building.add(new JourneyId(id), form.submission(), form.place(), form.words(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/chain#place-" + form.place());
			}
			catch (NotNowException | ChangedMeanwhileException ex) {
				faults.reject("chain.not-now");
			}
		}
		return new ModelAndView(page(id, null, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/journeys/{id}/chain/links/{link}")
	String edit(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID link, Model model) {
		this.pages.enterToBuild(id, me, model);
		model.addAttribute("form", LinkForm.of(this.building.link(new JourneyId(id), link, me)));
		return page(id, link, me, model);
	}

	@PostMapping("/journeys/{id}/chain/links/{link}")
	ModelAndView change(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID link,
			@Valid @ModelAttribute("form") @Nullable LinkForm form, BindingResult faults, Model model) {
		this.pages.enterToBuild(id, me, model);
		JourneyId journey = new JourneyId(id);
		if (form != null && form.place() != null && !faults.hasErrors()) {
			try {
				this.building.change(journey, link, form.seenEdition(), form.place(), form.words(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/chain#link-" + link);
			}
			catch (ChangedMeanwhileException ex) {
				faults.reject("chain.changed-meanwhile");
				model.addAttribute("now", this.building.link(journey, link, me));
			}
			catch (NotNowException ex) {
				faults.reject("chain.not-now");
			}
		}
		return new ModelAndView(page(id, link, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/**
	 * @param way up, down, or before another link, which is null for the end
	 */
	@PostMapping("/journeys/{id}/chain/links/{link}/move")
	String move(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID link,
			@RequestParam(defaultValue = "") String way, @RequestParam(required = false) @Nullable UUID before) {
		JourneyId journey = new JourneyId(id);
		switch (way) {
			case "up" -> this.building.moveUp(journey, link, me);
			case "down" -> this.building.moveDown(journey, link, me);
			case "before" -> this.building.moveBefore(journey, link, before, me);
			default -> throw new NotFoundException();
		}
		return "redirect:/journeys/" + id + "/chain?moved=" + link + "&way=" + way;
	}

	@GetMapping("/journeys/{id}/chain/links/{link}/take-out")
	String takingOut(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID link,
			Model model) {
		this.pages.enterToBuild(id, me, model);
		Link found = this.building.link(new JourneyId(id), link, me);
		model.addAttribute("link", found);
		model.addAttribute("wasShared", this.building.wasShared(new JourneyId(id), me));
		return "chain/take-out";
	}

	@PostMapping("/journeys/{id}/chain/links/{link}/take-out")
	String takeOut(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID link) {
		this.building.takeOut(new JourneyId(id), link, me);
		return "redirect:/journeys/" + id + "/chain";
	}

	private String page(UUID id, @Nullable UUID link, PersonId me, Model model) {
		this.pages.enterToBuild(id, me, model);
		model.addAttribute("link", link);
		model.addAttribute("places", this.pages.places());
		model.addAttribute("readers", this.pages
			.readers(this.building.view(new JourneyId(id), me).map(ChainView::audience).orElse(Audience.ONLY_ME), me));
		return "chain/link";
	}

}
