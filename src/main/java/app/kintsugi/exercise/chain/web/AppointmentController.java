package app.kintsugi.exercise.chain.web;

import java.time.LocalDate;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.exercise.chain.BuildingChains;
import app.kintsugi.exercise.chain.ChainView;
import app.kintsugi.exercise.chain.ChangedMeanwhileException;
import app.kintsugi.journey.JourneyId;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * The appointments of the help that the repairing partner is getting.
 */
@Controller
class AppointmentController {

	private final ChainPages pages;

	private final BuildingChains building;

	AppointmentController(ChainPages pages, BuildingChains building) {
		this.pages = pages;
		this.building = building;
	}

	@GetMapping("/journeys/{id}/chain/appointments/new")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", AppointmentForm.blank());
		return page(id, null, me, model);
	}

	@PostMapping("/journeys/{id}/chain/appointments")
	ModelAndView make(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") @Nullable AppointmentForm form, BindingResult faults, Model model) {
		this.pages.enterToBuild(id, me, model);
		LocalDate on = (form != null) ? form.on() : null;
		if (form != null && on != null && !faults.hasErrors()) {
			try {
				this.building.make(new JourneyId(id), form.submission(), kept(form, on), me);
				return new ModelAndView("redirect:/journeys/" + id + "/chain#help");
			}
			catch (NotNowException | ChangedMeanwhileException ex) {
				faults.reject("chain.not-now");
			}
		}
		return new ModelAndView(page(id, null, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/journeys/{id}/chain/appointments/{appointment}")
	String edit(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID appointment,
			Model model) {
		this.pages.enterToBuild(id, me, model);
		model.addAttribute("form", AppointmentForm.of(this.building.appointment(new JourneyId(id), appointment, me)));
		return page(id, appointment, me, model);
	}

	@PostMapping("/journeys/{id}/chain/appointments/{appointment}")
	ModelAndView keep(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID appointment,
			@Valid @ModelAttribute("form") @Nullable AppointmentForm form, BindingResult faults, Model model) {
		this.pages.enterToBuild(id, me, model);
		JourneyId journey = new JourneyId(id);
		LocalDate on = (form != null) ? form.on() : null;
		if (form != null && on != null && !faults.hasErrors()) {
			try {
				this.building.keep(journey, appointment, form.seenEdition(), kept(form, on), me);
				return new ModelAndView("redirect:/journeys/" + id + "/chain#help");
			}
			catch (ChangedMeanwhileException ex) {
				faults.reject("chain.changed-meanwhile");
				model.addAttribute("now", this.building.appointment(journey, appointment, me));
			}
			catch (NotNowException ex) {
				faults.reject("chain.not-now");
			}
		}
		return new ModelAndView(page(id, appointment, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/journeys/{id}/chain/appointments/{appointment}/take-out")
	String cancel(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID appointment) {
		this.building.cancel(new JourneyId(id), appointment, me);
		return "redirect:/journeys/" + id + "/chain#help";
	}

	private static Kept kept(AppointmentForm form, LocalDate on) {
		return new Kept(on, form.movedTo(), form.went(), form.text());
	}

	private String page(UUID id, @Nullable UUID appointment, PersonId me, Model model) {
		this.pages.enterToBuild(id, me, model);
		model.addAttribute("appointment", appointment);
		model.addAttribute("readers", this.pages
			.readers(this.building.view(new JourneyId(id), me).map(ChainView::audience).orElse(Audience.ONLY_ME), me));
		return "chain/appointment";
	}

}
