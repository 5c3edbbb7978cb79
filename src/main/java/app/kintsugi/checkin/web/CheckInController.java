package app.kintsugi.checkin.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.CheckIn;
import app.kintsugi.checkin.CheckInWeek;
import app.kintsugi.checkin.CheckInWeeks;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.CheckingIn.AlreadyOpenException;
import app.kintsugi.checkin.Rhythm;
import app.kintsugi.checkin.Rhythms;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Today's check-in, and those of the weeks before.
 */
@Controller
class CheckInController {

	private final CheckIns checkIns;

	private final CheckingIn checkingIn;

	private final Rhythms rhythms;

	private final Readers readers;

	private final TimeZones zones;

	CheckInController(CheckIns checkIns, CheckingIn checkingIn, Rhythms rhythms, Readers readers, TimeZones zones) {
		this.checkIns = checkIns;
		this.checkingIn = checkingIn;
		this.rhythms = rhythms;
		this.readers = readers;
		this.zones = zones;
	}

	/**
	 * @param change whether to check in although there is one of today, or of this week
	 * @param before the Monday before which to look back
	 */
	@GetMapping("/check-ins")
	String show(@AuthenticationPrincipal PersonId me, @RequestParam(defaultValue = "false") boolean change,
			@RequestParam(required = false) @Nullable LocalDate before, Model model, Locale locale) {
		CheckInWeeks weeks = this.checkIns.weeks(me, before);
		Optional<CheckIn> today = this.checkIns.ofToday(me);
		boolean open = today.filter(CheckIn::isOpened).isPresent();
		boolean filling = before == null && !open && (change || !hasCheckedIn(weeks, today, me));
		if (filling) {
			model.addAttribute("form",
					today.map(CheckInForm::from).orElseGet(() -> CheckInForm.empty(this.readers.usual(me))));
		}
		prepare(me, weeks, today, model, locale);
		model.addAttribute("filling", filling);
		model.addAttribute("newest", before == null);
		return "checkin/check-ins";
	}

	@PostMapping("/check-ins")
	ModelAndView checkIn(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") CheckInForm form,
			BindingResult binding, Model model, Locale locale) {
		if (!binding.hasErrors() && !this.readers.offers(form.chosen(), me)) {
			binding.rejectValue("sharing", "checkin.sharing.alone");
		}
		if (!binding.hasErrors()) {
			try {
				checkIn(form, me);
				return new ModelAndView("redirect:/check-ins");
			}
			catch (AlreadyOpenException ex) {
				binding.reject("checkin.already-open");
			}
		}
		prepare(me, this.checkIns.weeks(me, null), this.checkIns.ofToday(me), model, locale);
		model.addAttribute("filling", true);
		model.addAttribute("newest", true);
		return new ModelAndView("checkin/check-ins", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/check-ins/rhythm")
	String choose(@AuthenticationPrincipal PersonId me, @RequestParam Rhythm rhythm) {
		this.rhythms.choose(rhythm, me);
		return "redirect:/check-ins";
	}

	private void checkIn(CheckInForm form, PersonId me) {
		try {
			this.checkingIn.checkIn(form.submission(), form.chosen(), form.answer(), me);
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// sent twice in the same moment: by now the other one is stored, and this one
			// finds it
			this.checkingIn.checkIn(form.submission(), form.chosen(), form.answer(), me);
		}
	}

	/** As often as this person wants to: today, or this week. */
	private boolean hasCheckedIn(CheckInWeeks weeks, Optional<CheckIn> today, PersonId me) {
		if (today.isPresent() || this.rhythms.of(me) == Rhythm.DAILY) {
			return today.isPresent();
		}
		return thisWeek(weeks, me).filter((week) -> !week.mine().isEmpty()).isPresent();
	}

	private Optional<CheckInWeek> thisWeek(CheckInWeeks weeks, PersonId me) {
		LocalDate today = this.zones.today(me);
		return weeks.weeks()
			.stream()
			.filter((week) -> !week.monday().isAfter(today) && week.monday().plusWeeks(1).isAfter(today))
			.findFirst();
	}

	private void prepare(PersonId me, CheckInWeeks weeks, Optional<CheckIn> today, Model model, Locale locale) {
		this.readers.putNames(me, model);
		model.addAttribute("sharings", this.readers.choices(me, true, locale));
		model.addAttribute("weeks", weeks);
		model.addAttribute("today", today.orElse(null));
		model.addAttribute("rhythms", List.of(Rhythm.values()));
		model.addAttribute("rhythm", this.rhythms.of(me));
		model.addAttribute("zone", this.zones.of(me).getId().replace('_', ' '));
	}

}
