package app.kintsugi.exercise.together;

import app.kintsugi.account.TimeZones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.pace.PaceList;
import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.pace.Readiness;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Days for what both would enjoy, as far as the pace list goes.
 */
@Service
@Transactional
public class Planning {

	static final String KIND = "together-plan";

	private static final int PACE = 3;

	/** What a plan is about, as it is sealed for both. */
	record PlanWords(String idea, String name, String words) {

		@Override
		public String toString() {
			return "PlanWords";
		}

	}

	/** The pace list holds something that the idea touches at <i>not yet</i>. */
	public static class NotYetException extends NotNowException {

		NotYetException() {
			super("not yet, says the pace list");
		}

	}

	private final Journeys journeys;

	private final Picking picking;

	private final Ideas ideas;

	private final PaceList pace;

	private final Plans plans;

	private final Sheets sheets;

	private final TimeZones zones;

	private final Clock clock;

	Planning(Journeys journeys, Picking picking, Ideas ideas, PaceList pace, Plans plans, Sheets sheets, TimeZones zones,
			Clock clock) {
		this.journeys = journeys;
		this.picking = picking;
		this.ideas = ideas;
		this.pace = pace;
		this.plans = plans;
		this.sheets = sheets;
		this.zones = zones;
		this.clock = clock;
	}

	/**
	 * Proposes a day for something that both picked.
	 * @param submission becomes the plan's id; the same again changes nothing
	 * @param words to it; may be empty
	 * @throws NotYetException when the pace list does not have it yet
	 * @throws NotNowException when the journey has ended, not both have picked it, or the
	 * day has gone by
	 */
	public void propose(JourneyId id, UUID submission, String idea, LocalDate day, String words, Locale locale,
			PersonId me) {
		Journey journey = this.journeys.workOn(id, Together.STEP, me);
		Optional<Plan> before = this.plans.findById(submission);
		if (before.isPresent()) {
			if (!before.get().isBy(me) || !before.get().isOf(id)) {
				throw new NotFoundException();
			}
			return;
		}
		this.picking.meet(id, me);
		Idea common = this.picking.common(journey, me)
			.stream()
			.filter((candidate) -> candidate.id().equals(idea))
			.findFirst()
			.orElseThrow(() -> new NotNowException("not both would enjoy it"));
		mustBeOnTheTable(common, journey, me);
		this.plans.save(new Plan(submission, journey.couple(), id, me, day, today(me), this.clock.instant()));
		this.sheets.put(submission, KIND, id.id(), Audience.PARTNER,
				new PlanWords(idea, common.in(locale).name(), words.strip()), me);
	}

	/**
	 * Agrees to what the other has proposed.
	 * @throws NotYetException when the pace list does not have it any more
	 * @throws NotNowException when there is nothing to agree to any more
	 */
	public void agree(JourneyId id, UUID plan, PersonId me) {
		Journey journey = this.journeys.workOn(id, Together.STEP, me);
		Plan locked = lock(id, plan);
		words(plan).map(PlanWords::idea)
			.flatMap((idea) -> this.ideas.find(journey, idea))
			.ifPresent((idea) -> mustBeOnTheTable(idea, journey, me));
		locked.agree(me, today(me));
	}

	/** Lets a plan go, one's own or the other's, agreed to or not. Nothing is said. */
	public void letGo(JourneyId id, UUID plan, PersonId me) {
		this.journeys.workOn(id, Together.STEP, me);
		lock(id, plan).letGo();
	}

	/** The plans of a journey that stand, in the order of their days. */
	@Transactional(readOnly = true)
	public List<Planned> of(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, Together.STEP, me);
		return of(journey, me);
	}

	/**
	 * A plan that was agreed to and whose day is here or was.
	 * @throws NotFoundException when there is no such plan
	 */
	@Transactional(readOnly = true)
	public Planned come(JourneyId id, UUID plan, PersonId me) {
		return of(id, me).stream()
			.filter((candidate) -> candidate.id().equals(plan) && candidate.come())
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Whether an idea can be planned now, as far as the pace list goes. */
	@Transactional(readOnly = true)
	public boolean isOnTheTable(JourneyId id, Idea idea, PersonId me) {
		Journey journey = this.journeys.enter(id, Together.STEP, me);
		return Collections.disjoint(idea.touches(), notYet(journey, me));
	}

	/** The parts of shared life that the pace list holds at <i>not yet</i>. */
	@Transactional(readOnly = true)
	public Set<Part> notYet(JourneyId id, PersonId me) {
		return notYet(this.journeys.enter(id, Together.STEP, me), me);
	}

	/** The day it is for this person. */
	public LocalDate today(PersonId me) {
		return this.zones.today(me);
	}

	List<Planned> of(Journey journey, PersonId me) {
		LocalDate today = today(me);
		List<Plan> standing = this.plans.notLetGo(journey.id()).stream().filter((plan) -> plan.stands(today)).toList();
		if (standing.isEmpty()) {
			return List.of();
		}
		Set<Part> notYet = notYet(journey, me);
		List<Idea> ideas = this.ideas.all(journey);
		return standing.stream().flatMap((plan) -> planned(plan, ideas, notYet, today, me).stream()).toList();
	}

	private Optional<Planned> planned(Plan plan, List<Idea> ideas, Set<Part> notYet, LocalDate today,
			PersonId me) {
		return this.sheets.find(plan.id(), KIND, PlanWords.class).map((sheet) -> {
			PlanWords words = sheet.document();
			if (words == null) {
				return new Planned(plan.id(), null, "", plan.onDay(), null, plan.isBy(me), plan.isAgreed(),
						plan.hasCome(today), false);
			}
			Idea idea = ideas.stream()
				.filter((candidate) -> candidate.id().equals(words.idea()))
				.findFirst()
				.orElse(null);
			boolean held = idea != null && !Collections.disjoint(idea.touches(), notYet);
			return new Planned(plan.id(), idea, words.name(), plan.onDay(), words.words(), plan.isBy(me),
					plan.isAgreed(), plan.hasCome(today), held);
		});
	}

	private void mustBeOnTheTable(Idea idea, Journey journey, PersonId me) {
		if (!Collections.disjoint(idea.touches(), notYet(journey, me))) {
			throw new NotYetException();
		}
	}

	private Set<Part> notYet(Journey journey, PersonId me) {
		Map<Part, Readiness> states = journey.isOpen(PACE) ? this.pace.states(journey.id(), me) : Map.of();
		Set<Part> notYet = EnumSet.noneOf(Part.class);
		Arrays.stream(Part.values())
			.filter((part) -> states.getOrDefault(part, Readiness.NOT_YET) == Readiness.NOT_YET)
			.forEach(notYet::add);
		return notYet;
	}

	private Optional<PlanWords> words(UUID plan) {
		return this.sheets.find(plan, KIND, PlanWords.class).flatMap((sheet) -> Optional.ofNullable(sheet.document()));
	}

	private Plan lock(JourneyId journey, UUID plan) {
		return this.plans.lock(plan).filter((found) -> found.isOf(journey)).orElseThrow(NotFoundException::new);
	}

}
