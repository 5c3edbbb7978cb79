package app.kintsugi.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page with every kind of field, and one with the bowl: for looking at, and for tests
 * that ask for it by name.
 */
@TestComponent
@Controller
class SampleController {

	static final UUID SUBMISSION = UUID.fromString("6f1c1e4e-62ab-4d0e-9a53-0d4b4c7c8f10");

	record Form(@Nullable UUID submission, @PlainText(max = 20) String title, @PlainText(max = 200) String words,
			@PlainText(max = 20) String audience, @NotNull @Nullable Integer trust, @Nullable LocalDate day,
			@PlainText(max = 40) String code, @PlainText(max = 40) String passphrase, boolean sure) {
	}

	@GetMapping("/sample")
	String blank(Model model) {
		model.addAttribute("form", new Form(SUBMISSION, "<b>Tuesday</b> & \"rain\"", "\nFirst an empty line", "PARTNER",
				7, LocalDate.of(2026, 5, 31), "ABCD", "never shown", true));
		return prepared(model);
	}

	@PostMapping("/sample")
	ModelAndView save(@Valid @ModelAttribute("form") Form form, BindingResult result, Model model) {
		if (result.hasErrors()) {
			return new ModelAndView(prepared(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return new ModelAndView("redirect:/sample");
	}

	@GetMapping("/sample/bowl")
	String bowl(Model model) {
		List<Seam> seams = new ArrayList<>();
		List<String> steps = List.of("Own all of it", "Give it time", "Go slowly", "Be gentle", "Accept the change",
				"Be fully present", "Understand why", "Make time together", "Listen");
		for (int i = 0; i < 9; i++) {
			Seam.State state = (i == 0) ? Seam.State.WORKED_ON_AGAIN
					: (i < 5) ? Seam.State.WALKED : (i == 5) ? Seam.State.OPEN : Seam.State.NOT_OPEN;
			seams.add(new Seam(state, steps.get(i)));
		}
		model.addAttribute("seams", seams);
		return "sample/bowl";
	}

	private String prepared(Model model) {
		model.addAttribute("audiences",
				List.of(Choice.of("ME", "Only you"), new Choice("PARTNER", "You and Sam", "Sam can open it at once.")));
		return "sample/form";
	}

}
