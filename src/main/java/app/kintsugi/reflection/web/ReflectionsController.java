package app.kintsugi.reflection.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import app.kintsugi.account.People;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.MorePrompts;
import app.kintsugi.journey.MorePrompts.MorePrompt;
import app.kintsugi.journey.Role;
import app.kintsugi.reflection.Filter;
import app.kintsugi.reflection.Filter.Whose;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
 * The list of what somebody may read, narrowed or searched. Words that are searched for
 * are never part of an address: those are kept in histories and logs.
 */
@Controller
class ReflectionsController {

	/**
	 * A journey to narrow the list to.
	 *
	 * @param other the partner's name
	 * @param ordinal 1, or more where there are several with the same roles
	 */
	record JourneyOption(UUID id, Role role, String other, int ordinal) {
	}

	private final ReadReflections reading;

	private final Journeys journeys;

	private final People people;

	private final ObjectProvider<MorePrompts> morePrompts;

	ReflectionsController(ReadReflections reading, Journeys journeys, People people,
			ObjectProvider<MorePrompts> morePrompts) {
		this.reading = reading;
		this.journeys = journeys;
		this.people = people;
		this.morePrompts = morePrompts;
	}

	@GetMapping("/reflections")
	String list(@AuthenticationPrincipal PersonId me, @RequestParam Optional<String> journey,
			@RequestParam Optional<String> step, @RequestParam Optional<String> whose,
			@RequestParam Optional<String> page, Model model) {
		Filter filter = new Filter(journey.flatMap(ReflectionsController::uuid).map(JourneyId::new).orElse(null),
				step.flatMap(ReflectionsController::number).filter((number) -> number >= 1 && number <= 9).orElse(null),
				whose.flatMap(ReflectionsController::whose).orElse(Whose.ALL),
				page.flatMap(ReflectionsController::number).orElse(0));
		model.addAttribute("form", new SearchForm(null, null));
		model.addAttribute("list", this.reading.list(me, filter));
		return prepare(filter, me, model);
	}

	@PostMapping("/reflections/search")
	ModelAndView search(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") SearchForm form,
			BindingResult faults, Model model) {
		if (faults.hasErrors()) {
			model.addAttribute("list", this.reading.list(me, Filter.NONE));
			return new ModelAndView(prepare(Filter.NONE, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("list", this.reading.search(me, form.words(), form.page()));
		model.addAttribute("searched", true);
		return new ModelAndView(prepare(Filter.NONE, me, model));
	}

	@GetMapping("/reflections/search")
	String searchAgain() {
		return "redirect:/reflections";
	}

	private String prepare(Filter filter, PersonId me, Model model) {
		if (!model.containsAttribute("searched")) {
			model.addAttribute("searched", false);
		}
		model.addAttribute("asked", (boolean) Objects.requireNonNull(model.getAttribute("searched")) || filter.narrows()
				? List.of() : asked(me));
		model.addAttribute("filter", filter);
		model.addAttribute("journeys", options(me));
		model.addAttribute("steps", IntStream.rangeClosed(1, 9).boxed().toList());
		model.addAttribute("whose", Whose.values());
		return "reflection/list";
	}

	/** What people ask this person to write about, until there is an answer. */
	private List<MorePrompt> asked(PersonId me) {
		List<MorePrompt> asked = this.morePrompts.stream().flatMap((room) -> room.of(me).stream()).toList();
		if (asked.isEmpty()) {
			return asked;
		}
		Set<UUID> answered = this.reading.answered(me);
		return asked.stream().filter((one) -> !answered.contains(one.id())).toList();
	}

	private List<JourneyOption> options(PersonId me) {
		Map<Role, Integer> ordinals = new EnumMap<>(Role.class);
		List<JourneyOption> options = new ArrayList<>();
		List<Journey> newestFirst = this.journeys.of(me);
		for (int i = newestFirst.size() - 1; i >= 0; i--) {
			Journey journey = newestFirst.get(i);
			Role role = journey.roleOf(me).orElseThrow();
			PersonId other = (role == Role.HURT) ? journey.repairing() : journey.hurt();
			options.add(new JourneyOption(journey.id().id(), role, this.people.nameOf(other),
					ordinals.merge(role, 1, Integer::sum)));
		}
		return options;
	}

	private static Optional<UUID> uuid(String typed) {
		try {
			return Optional.of(UUID.fromString(typed));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Integer> number(String typed) {
		try {
			return Optional.of(Integer.valueOf(typed));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Whose> whose(@Nullable String typed) {
		for (Whose whose : Whose.values()) {
			if (whose.name().equals(typed)) {
				return Optional.of(whose);
			}
		}
		return Optional.empty();
	}

}
