package app.kintsugi.exercise.promise.web;

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

import app.kintsugi.exercise.promise.MakingPromises;
import app.kintsugi.exercise.promise.Promises;
import app.kintsugi.exercise.promise.web.PromisePages.Doing;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * One wish: saying it back until it is right, and promising it for a day.
 */
@Controller
class WishController {

	private final MakingPromises making;

	private final Promises promises;

	private final PromisePages pages;

	WishController(MakingPromises making, Promises promises, PromisePages pages) {
		this.making = making;
		this.promises = promises;
		this.pages = pages;
	}

	@GetMapping("/journeys/{id}/promise/{wish}")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish, Model model) {
		Doing doing = this.pages.doing(id, wish, me, model);
		Object form = switch (doing) {
			case SAY_BACK -> TextForm.blank();
			case PROMISE -> new DayForm(null);
			case KEPT -> new DayForm(this.making.today(me));
			case YES_THAT, NOTHING -> null;
		};
		model.addAttribute("form", form);
		return this.pages.wish(id, wish, doing, me, model);
	}

	@PostMapping("/journeys/{id}/promise/{wish}/say-back")
	ModelAndView sayBack(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish,
			@Valid @ModelAttribute("form") TextForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.making.sayBack(new JourneyId(id), wish, form.submission(), form.text(), me);
				return here(id, wish);
			}
			catch (NotNowException ex) {
				binding.reject("promise.not-now");
			}
		}
		if (this.pages.enter(id, me, model).hurt()) {
			throw new NotFoundException();
		}
		return again(this.pages.wish(id, wish, Doing.SAY_BACK, me, model));
	}

	@PostMapping("/journeys/{id}/promise/{wish}/yes-that")
	ModelAndView yesThat(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish,
			@RequestParam UUID seen) {
		this.making.yesThat(new JourneyId(id), wish, seen, me);
		return here(id, wish);
	}

	@GetMapping("/journeys/{id}/promise/{wish}/not-quite")
	String notQuite(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish, Model model) {
		mustBeHurt(me, id, model);
		if (this.pages.doing(id, wish, me, model) != Doing.YES_THAT) {
			throw new NotNowException("is not said back");
		}
		model.addAttribute("form",
				new NotQuiteForm(null, this.promises.saidBack(new JourneyId(id), wish, me).orElse(null), null));
		return notQuitePage(me, id, wish, model);
	}

	@PostMapping("/journeys/{id}/promise/{wish}/not-quite")
	ModelAndView notQuite(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish,
			@Valid @ModelAttribute("form") NotQuiteForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.making.notQuite(new JourneyId(id), wish, form.submission(), form.seen(), form.text(), me);
				return here(id, wish);
			}
			catch (NotNowException ex) {
				if (form.text().isBlank()) {
					return here(id, wish);
				}
				binding.reject("promise.not-now");
			}
		}
		mustBeHurt(me, id, model);
		return again(notQuitePage(me, id, wish, model));
	}

	@PostMapping("/journeys/{id}/promise/{wish}/day")
	ModelAndView promise(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish,
			@Valid @ModelAttribute("form") DayForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors() && form.day() != null) {
			if (form.day().isBefore(this.making.today(me))) {
				binding.rejectValue("day", "promise.day.past");
			}
			else {
				this.making.promise(new JourneyId(id), wish, form.day(), me);
				return here(id, wish);
			}
		}
		return stillOpen(Doing.PROMISE, me, id, wish, model);
	}

	@PostMapping("/journeys/{id}/promise/{wish}/kept")
	ModelAndView kept(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish,
			@Valid @ModelAttribute("form") DayForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors() && form.day() != null) {
			if (form.day().isAfter(this.making.today(me))) {
				binding.rejectValue("day", "promise.day.future");
			}
			else {
				this.making.kept(new JourneyId(id), wish, form.day(), me);
				return here(id, wish);
			}
		}
		return stillOpen(Doing.KEPT, me, id, wish, model);
	}

	@PostMapping("/journeys/{id}/promise/{wish}/show")
	ModelAndView show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish) {
		this.making.show(new JourneyId(id), wish, true, me);
		return here(id, wish);
	}

	@PostMapping("/journeys/{id}/promise/{wish}/keep")
	ModelAndView keep(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish) {
		this.making.show(new JourneyId(id), wish, false, me);
		return here(id, wish);
	}

	private ModelAndView stillOpen(Doing doing, PersonId me, UUID id, UUID wish, Model model) {
		if (this.pages.enter(id, me, model).hurt() != (doing == Doing.KEPT)) {
			throw new NotFoundException();
		}
		if (this.pages.doing(id, wish, me, model) != doing) {
			throw new NotNowException("has moved on");
		}
		return again(this.pages.wish(id, wish, doing, me, model));
	}

	private void mustBeHurt(PersonId me, UUID id, Model model) {
		if (!this.pages.enter(id, me, model).hurt()) {
			throw new NotFoundException();
		}
	}

	private String notQuitePage(PersonId me, UUID id, UUID wish, Model model) {
		this.pages.wish(id, wish, Doing.YES_THAT, me, model);
		return "promise/not-quite";
	}

	private static ModelAndView here(UUID id, UUID wish) {
		return new ModelAndView("redirect:/journeys/" + id + "/promise/" + wish);
	}

	private static ModelAndView again(String page) {
		return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
