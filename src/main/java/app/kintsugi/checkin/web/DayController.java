package app.kintsugi.checkin.web;

import java.time.LocalDate;
import java.util.Locale;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.CheckIn;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * One's own check-in of one day, and who else can read it from now on.
 */
@Controller
class DayController {

	/** Who reads it. */
	record SharingForm(@NotNull(message = "{checkin.sharing.empty}") @Nullable Sharing sharing) {
	}

	private final CheckIns checkIns;

	private final CheckingIn checkingIn;

	private final Readers readers;

	private final TimeZones zones;

	DayController(CheckIns checkIns, CheckingIn checkingIn, Readers readers, TimeZones zones) {
		this.checkIns = checkIns;
		this.checkingIn = checkingIn;
		this.readers = readers;
		this.zones = zones;
	}

	@GetMapping("/check-ins/{day}")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable LocalDate day, Model model, Locale locale) {
		CheckIn one = own(day, me);
		model.addAttribute("form",
				new SharingForm(one.isOpened() ? Sharing.now(one.readers()) : one.sharing()));
		return prepare(one, me, model, locale);
	}

	@PostMapping("/check-ins/{day}/sharing")
	ModelAndView share(@AuthenticationPrincipal PersonId me, @PathVariable LocalDate day,
			@Valid @ModelAttribute("form") SharingForm form, BindingResult binding, Model model, Locale locale) {
		CheckIn one = own(day, me);
		Sharing sharing = form.sharing();
		if (sharing != null && !binding.hasErrors()) {
			boolean stays = one.isOpened() && sharing == Sharing.now(one.readers());
			if (stays || sharing == one.sharing()) {
				return new ModelAndView("redirect:/check-ins");
			}
			if (sharing != Sharing.REVEAL && this.readers.offers(sharing, me)) {
				this.checkingIn.share(day, sharing, me);
				return new ModelAndView("redirect:/check-ins");
			}
			binding.rejectValue("sharing", "checkin.sharing.empty");
		}
		return new ModelAndView(prepare(one, me, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private CheckIn own(LocalDate day, PersonId me) {
		if (day.getYear() < 1970 || day.getYear() > 9999) {
			throw new NotFoundException();
		}
		return this.checkIns.of(day, me).orElseThrow(NotFoundException::new);
	}

	private String prepare(CheckIn one, PersonId me, Model model, Locale locale) {
		this.readers.putNames(me, model);
		model.addAttribute("one", one);
		model.addAttribute("sharings", this.readers.choices(me, one.isWaiting(), locale));
		model.addAttribute("changeable", !one.isOpened() && one.day().equals(this.zones.today(me)));
		return "checkin/day";
	}

}
