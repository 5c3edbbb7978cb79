package app.kintsugi.exercise.together.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.together.Memories;
import app.kintsugi.exercise.together.Memories.Keepsake;
import app.kintsugi.exercise.together.Memory;
import app.kintsugi.exercise.together.Planned;
import app.kintsugi.exercise.together.Planning;
import app.kintsugi.exercise.together.UnfitPictureException;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;

/**
 * Keeping a memory of what they did.
 */
@Controller
class MemoryController {

	private final TogetherPages pages;

	private final Planning planning;

	private final Memories memories;

	private final MessageSource messages;

	MemoryController(TogetherPages pages, Planning planning, Memories memories, MessageSource messages) {
		this.pages = pages;
		this.planning = planning;
		this.memories = memories;
		this.messages = messages;
	}

	@GetMapping("/journeys/{id}/together/plans/{plan}/memory")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID plan, Model model,
			Locale locale) {
		model.addAttribute("form", MemoryForm.blank());
		return page(me, id, plan, model, locale);
	}

	@PostMapping("/journeys/{id}/together/plans/{plan}/memory")
	ModelAndView keep(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID plan,
			@Valid @ModelAttribute("form") MemoryForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable MultipartFile photo, Model model, Locale locale) {
		boolean hasPhoto = photo != null && !photo.isEmpty();
		if (!binding.hasErrors() && form.text().isBlank() && !hasPhoto) {
			binding.rejectValue("text", "together.memory.empty");
		}
		if (!binding.hasErrors()) {
			try {
				this.memories.keep(new JourneyId(id), form.submission(), plan, keepsake(form, photo), form.audience(),
						locale, me);
				return new ModelAndView("redirect:/journeys/" + id + "/together/wall");
			}
			catch (UnfitPictureException ex) {
				model.addAttribute("photoFault", ex.reason().messageKey());
				binding.reject(ex.reason().messageKey());
			}
			catch (NotNowException ex) {
				binding.reject("together.memory.not-now");
			}
		}
		model.addAttribute("chooseAgain", hasPhoto);
		return new ModelAndView(page(me, id, plan, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/journeys/{id}/together/memories/{memory}/edit")
	String edit(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID memory, Model model) {
		Memory kept = edited(me, id, memory, model);
		model.addAttribute("form", new MemoryForm(memory, kept.text(), kept.alt(), kept.audience()));
		return "together/memory";
	}

	@PostMapping("/journeys/{id}/together/memories/{memory}/edit")
	ModelAndView rewrite(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID memory,
			@Valid @ModelAttribute("form") MemoryForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable MultipartFile photo, Model model) {
		boolean hasPhoto = photo != null && !photo.isEmpty();
		Memory kept = edited(me, id, memory, model);
		if (!binding.hasErrors() && form.text().isBlank() && !hasPhoto && kept.photo() == null) {
			binding.rejectValue("text", "together.memory.empty");
		}
		if (!binding.hasErrors()) {
			try {
				this.memories.rewrite(new JourneyId(id), memory, keepsake(form, photo), me);
				return new ModelAndView("redirect:/journeys/" + id + "/together/wall");
			}
			catch (UnfitPictureException ex) {
				model.addAttribute("photoFault", ex.reason().messageKey());
				binding.reject(ex.reason().messageKey());
			}
			catch (NotNowException ex) {
				binding.reject("together.memory.not-now");
			}
		}
		model.addAttribute("chooseAgain", hasPhoto);
		return new ModelAndView("together/memory", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, UUID id, UUID plan, Model model, Locale locale) {
		Room room = this.pages.enter(id, me, model);
		Planned planned = this.planning.come(new JourneyId(id), plan, me);
		model.addAttribute("action", "/journeys/" + id + "/together/plans/" + plan + "/memory");
		model.addAttribute("what", planned.name(locale));
		model.addAttribute("day", planned.day());
		model.addAttribute("audiences",
				List.of(Choice.of(Audience.ONLY_ME.name(),
						this.messages.getMessage("together.memory.audience.me", null, locale)),
						Choice.of(Audience.PARTNER.name(), this.messages.getMessage("together.memory.audience.both",
								new Object[] { room.partner() }, locale))));
		return "together/memory";
	}

	private Memory edited(PersonId me, UUID id, UUID memory, Model model) {
		this.pages.enter(id, me, model);
		Memory kept = this.memories.mine(new JourneyId(id), memory, me);
		model.addAttribute("action", "/journeys/" + id + "/together/memories/" + memory + "/edit");
		model.addAttribute("what", kept.what());
		model.addAttribute("day", kept.day());
		model.addAttribute("kept", kept);
		return kept;
	}

	private static Keepsake keepsake(MemoryForm form, @Nullable MultipartFile photo) throws UnfitPictureException {
		try {
			return new Keepsake(form.text(), (photo != null && !photo.isEmpty())
					? Memories.fitting(photo.getSize(), photo.getInputStream()) : null, form.alt());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
