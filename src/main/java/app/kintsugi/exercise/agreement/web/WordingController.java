package app.kintsugi.exercise.agreement.web;

import java.util.Objects;
import java.util.Optional;
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
import app.kintsugi.exercise.agreement.Agreement;
import app.kintsugi.exercise.agreement.AgreementExercise;
import app.kintsugi.exercise.agreement.Agreements;
import app.kintsugi.exercise.agreement.ChangedMeanwhileException;
import app.kintsugi.exercise.agreement.OldAndNew;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Writing the agreement. Where both write at once, the second sees both texts, and
 * overwrites neither unseen.
 */
@Controller
class WordingController {

	private final Rooms rooms;

	private final AgreementExercise exercise;

	private final OldAndNew lists;

	private final Agreements agreements;

	WordingController(Rooms rooms, AgreementExercise exercise, OldAndNew lists, Agreements agreements) {
		this.rooms = rooms;
		this.exercise = exercise;
		this.lists = lists;
		this.agreements = agreements;
	}

	@GetMapping("/journeys/{id}/agreement/text")
	String write(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		Optional<Agreement> newest = newest(journey, me);
		if (!this.lists.look(journey, me).isOpen() || newest.filter(Agreement::stands).isPresent()) {
			return "redirect:/journeys/" + id + "/agreement";
		}
		model.addAttribute("form", new WordingForm(null, newest.map(Agreement::wording).orElse(null),
				newest.map(Agreement::text).orElse(null)));
		return page(journey, me, model);
	}

	@PostMapping("/journeys/{id}/agreement/text")
	ModelAndView save(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") WordingForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		if (!binding.hasErrors()) {
			try {
				this.agreements.write(journey, form.submission(), form.basis(), form.text(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/agreement#agreement");
			}
			catch (ChangedMeanwhileException ex) {
				binding.reject("agreement.text.changed");
				Agreement now = newest(journey, me).orElse(null);
				model.addAttribute("now", now);
				model.addAttribute("basis", (now != null) ? now.wording() : null);
			}
			catch (NotNowException ex) {
				binding.reject("agreement.text.not-now");
			}
		}
		return new ModelAndView(page(journey, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private Optional<Agreement> newest(JourneyId journey, PersonId me) {
		return this.agreements.all(journey, me).stream().findFirst();
	}

	private String page(JourneyId journey, PersonId me, Model model) {
		model.addAttribute("room", this.rooms.enter(this.exercise, journey, me));
		model.addAttribute("both", this.lists.look(journey, me));
		model.addAttribute("signed",
				newest(journey, me)
					.filter((newest) -> Objects.nonNull(newest.mine()) || Objects.nonNull(newest.theirs()))
					.isPresent());
		return "agreement/text";
	}

}
