package app.kintsugi.exercise.agreement.web;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.agreement.AgreementExercise;
import app.kintsugi.exercise.agreement.Lists;
import app.kintsugi.exercise.agreement.OldAndNew;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.vault.PersonId;

/**
 * Writing one's own lists, keeping them, and sealing them.
 */
@Controller
class ListsController {

	private final Rooms rooms;

	private final AgreementExercise exercise;

	private final OldAndNew lists;

	ListsController(Rooms rooms, AgreementExercise exercise, OldAndNew lists) {
		this.rooms = rooms;
		this.exercise = exercise;
		this.lists = lists;
	}

	@GetMapping("/journeys/{id}/agreement/lists")
	String write(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		String page = page(journey, me, model);
		if (this.lists.look(journey, me).isSealed()) {
			return "redirect:/journeys/" + id + "/agreement";
		}
		model.addAttribute("form", form(this.lists.drafts(journey, me)));
		return page;
	}

	/**
	 * @param forMe whether to keep them for oneself instead of sealing them
	 */
	@PostMapping("/journeys/{id}/agreement/lists")
	ModelAndView take(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@RequestParam(defaultValue = "false") boolean forMe, @Valid @ModelAttribute("form") ListsForm form,
			BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		if (!binding.hasErrors() && form.lists().blank()) {
			binding.reject("agreement.lists.empty");
		}
		if (!binding.hasErrors()) {
			try {
				return new ModelAndView("redirect:" + take(journey, form, forMe, me));
			}
			catch (NotNowException ex) {
				binding.reject("agreement.lists.not-now");
			}
		}
		return new ModelAndView(page(journey, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static ListsForm form(List<Opened<Lists>> drafts) {
		for (Opened<Lists> draft : drafts) {
			Lists lists = draft.document();
			if (lists != null) {
				return ListsForm.of(draft.id(), lists);
			}
		}
		return ListsForm.of(null, Lists.EMPTY);
	}

	private String take(JourneyId journey, ListsForm form, boolean forMe, PersonId me) {
		String room = this.exercise.path(journey);
		if (forMe) {
			this.lists.keep(journey, form.submission(), form.basis(), form.lists(), me);
			return room + "/lists";
		}
		this.lists.seal(journey, form.submission(), form.basis(), form.lists(), me);
		return room;
	}

	private String page(JourneyId journey, PersonId me, Model model) {
		model.addAttribute("room", this.rooms.enter(this.exercise, journey, me));
		List<Opened<Lists>> drafts = this.lists.drafts(journey, me);
		model.addAttribute("others", drafts.stream().skip(1).toList());
		return "agreement/lists";
	}

}
