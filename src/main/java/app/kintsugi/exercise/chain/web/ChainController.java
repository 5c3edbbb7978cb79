package app.kintsugi.exercise.chain.web;

import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.chain.BuildingChains;
import app.kintsugi.exercise.chain.ChainView;
import app.kintsugi.exercise.chain.ReadingChains;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
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
 * The room of the chain: where it is built, read, and shown to others.
 */
@Controller
class ChainController {

	private final ChainPages pages;

	private final BuildingChains building;

	private final ReadingChains reading;

	private final Journeys journeys;

	ChainController(ChainPages pages, BuildingChains building, ReadingChains reading, Journeys journeys) {
		this.pages = pages;
		this.building = building;
		this.reading = reading;
		this.journeys = journeys;
	}

	/**
	 * @param moved the link that was moved, which keeps the focus
	 * @param way the button that it was moved with
	 */
	@GetMapping("/journeys/{id}/chain")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID moved, @RequestParam(defaultValue = "") String way,
			Model model) {
		Room room = this.pages.enter(id, me, model);
		JourneyId journey = new JourneyId(id);
		model.addAttribute("places", this.pages.places());
		if (room.hurt()) {
			Optional<ChainView> chain = this.reading.view(journey, me);
			model.addAttribute("chain", chain.orElse(null));
			model.addAttribute("apart", chain.map(ChainView::apart).orElseGet(() -> this.reading.asked(journey, me)));
			chain.ifPresent((one) -> model.addAttribute("readers", this.pages.readers(one.audience(), me)));
			return "chain/reading";
		}
		ChainView chain = this.building.view(journey, me).orElse(null);
		model.addAttribute("chain", chain);
		model.addAttribute("openings", this.building.openings(journey, me));
		model.addAttribute("readers", this.pages.readers((chain != null) ? chain.audience() : Audience.ONLY_ME, me));
		if (moved != null) {
			model.addAttribute("moved", moved);
			model.addAttribute("way", way);
			model.addAttribute("focusKept", true);
		}
		return "chain/building";
	}

	@PostMapping("/journeys/{id}/chain/read")
	String choose(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @RequestParam Choice choice) {
		this.reading.choose(new JourneyId(id), choice, me);
		return "redirect:/journeys/" + id + "/chain";
	}

	@PostMapping("/journeys/{id}/chain/answers/{answer}")
	String chooseAnswer(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID answer,
			@RequestParam Choice choice) {
		this.reading.chooseAnswer(new JourneyId(id), answer, choice, me);
		return "redirect:/journeys/" + id + "/chain#answer-" + answer;
	}

	@GetMapping("/journeys/{id}/chain/share")
	String sharing(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		this.pages.enterToBuild(id, me, model);
		model.addAttribute("form", new ShareForm(null));
		return sharingPage(id, me, model);
	}

	@PostMapping("/journeys/{id}/chain/share")
	ModelAndView share(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") @Nullable ShareForm form, BindingResult faults, Model model) {
		this.pages.enterToBuild(id, me, model);
		Audience audience = (form != null) ? form.audience() : null;
		if (!faults.hasErrors() && audience != null) {
			try {
				this.building.share(new JourneyId(id), audience, me);
				return new ModelAndView("redirect:/journeys/" + id + "/chain");
			}
			catch (NotNowException ex) {
				faults.reject("chain.share.not-now");
			}
		}
		return new ModelAndView(sharingPage(id, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String sharingPage(UUID id, PersonId me, Model model) {
		ChainView chain = this.building.view(new JourneyId(id), me).orElse(null);
		model.addAttribute("chain", chain);
		model.addAttribute("readers", this.pages.readers((chain != null) ? chain.audience() : Audience.ONLY_ME, me));
		model.addAttribute("audiences", this.pages.audiences(this.building.audiences(me), me));
		return "chain/share";
	}

	@GetMapping("/journeys/{id}/chain/accompanied")
	String accompany(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		model.addAttribute("chain", this.reading.accompany(journey, me));
		model.addAttribute("couple", this.journeys.accompany(journey, me).couple().id());
		this.reading.noteOpened(journey, me);
		return "chain/accompanied";
	}

}
