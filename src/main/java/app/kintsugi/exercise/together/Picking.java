package app.kintsugi.exercise.together;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.Matching;
import app.kintsugi.vault.Matching.Hand;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;

/**
 * What each would enjoy, which nobody else learns, and what both would: see
 * {@link Matching}. Whoever changes their picks also answers the other's, so that the
 * other finds the common ones at once, in their next visit; and they in theirs.
 */
@Service
@Transactional
public class Picking {

	static final String PICKS = "together-picks";

	static final String OFFER = "together-offer";

	static final String ANSWER = "together-answer";

	/** One's picks as the other may have them. */
	record Offer(UUID round, byte[] points) {
	}

	/** The other's points, multiplied by one's own secret. */
	record Answer(UUID mine, UUID theirs, byte[] points) {
	}

	private final Journeys journeys;

	private final Ideas ideas;

	private final Sheets sheets;

	Picking(Journeys journeys, Ideas ideas, Sheets sheets) {
		this.journeys = journeys;
		this.ideas = ideas;
		this.sheets = sheets;
	}

	/**
	 * Picks these and no others. What is not on the list is left away.
	 * @throws NotFoundException for anybody but the two, and before the step is open
	 * @throws NotNowException when the journey has ended
	 */
	public void pick(JourneyId id, Set<String> ideas, PersonId me) {
		Journey journey = this.journeys.workOn(id, Together.STEP, me);
		Set<String> chosen = new HashSet<>();
		this.ideas.all(journey).stream().map(Idea::id).filter(ideas::contains).forEach(chosen::add);
		Optional<Picks> before = picks(journey, me);
		if (before.filter((picks) -> picks.chosen().equals(chosen)).isPresent()) {
			return;
		}
		Hand hand = Matching.hand(id.id(), chosen);
		Picks picks = Picks.of(hand).keeping(before.map(Picks::common).orElseGet(Set::of));
		keep(PICKS, Audience.ONLY_ME, picks, journey, me);
		keep(OFFER, Audience.PARTNER, new Offer(picks.round(), hand.points()), journey, me);
		compare(journey, me);
	}

	/** What this person picked. */
	@Transactional(readOnly = true)
	public Set<String> chosen(JourneyId id, PersonId me) {
		return picks(this.journeys.enter(id, Together.STEP, me), me).map(Picks::chosen).orElseGet(Set::of);
	}

	/**
	 * What both picked, as far as they have both been here since; the same order as
	 * {@link Ideas#all}.
	 */
	@Transactional(readOnly = true)
	public List<Idea> common(JourneyId id, PersonId me) {
		return common(this.journeys.enter(id, Together.STEP, me), me);
	}

	List<Idea> common(Journey journey, PersonId me) {
		Set<String> common = picks(journey, me).map(Picks::common).orElseGet(Set::of);
		return this.ideas.all(journey).stream().filter((idea) -> common.contains(idea.id())).toList();
	}

	/**
	 * Takes in what the other has changed since, and answers it. Where nothing has
	 * changed, nothing is written.
	 */
	public void meet(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, Together.STEP, me);
		if (journey.isWalking()) {
			compare(journey, me);
		}
	}

	private void compare(Journey journey, PersonId me) {
		PersonId other = journey.other(me);
		Optional<Picks> picks = picks(journey, me);
		Optional<Offer> theirs = document(OFFER, Offer.class, journey, other);
		if (picks.isEmpty() || theirs.isEmpty()) {
			return;
		}
		try {
			compare(journey, picks.get(), theirs.get(), document(ANSWER, Answer.class, journey, other), me);
		}
		catch (TamperedException ex) {
			// no list of points: it is as if the other had picked nothing
			return;
		}
	}

	private void compare(Journey journey, Picks mine, Offer theirs, Optional<Answer> answered, PersonId me) {
		boolean answeredByMe = document(ANSWER, Answer.class, journey, me)
			.filter((answer) -> answer.mine().equals(mine.round()) && answer.theirs().equals(theirs.round()))
			.isPresent();
		boolean canFind = !mine.isComparedWith(theirs.round()) && answered
			.filter((answer) -> answer.mine().equals(theirs.round()) && answer.theirs().equals(mine.round()))
			.isPresent();
		if (answeredByMe && !canFind) {
			return;
		}
		byte[] raised = Matching.raise(theirs.points(), mine.secret());
		if (!answeredByMe) {
			keep(ANSWER, Audience.PARTNER, new Answer(mine.round(), theirs.round(), raised), journey, me);
		}
		if (canFind) {
			Set<Integer> common = Matching.common(answered.orElseThrow().points(), raised);
			keep(PICKS, Audience.ONLY_ME, mine.compared(theirs.round(), common), journey, me);
		}
	}

	Optional<Picks> picks(Journey journey, PersonId me) {
		return document(PICKS, Picks.class, journey, me);
	}

	private <T> Optional<T> document(String kind, Class<T> type, Journey journey, PersonId by) {
		return this.sheets.by(by, journey.id().id(), kind, type)
			.stream()
			.findFirst()
			.flatMap((sheet) -> Optional.ofNullable(sheet.document()));
	}

	private void keep(String kind, Audience audience, Object document, Journey journey, PersonId me) {
		Optional<UUID> before = this.sheets.by(me, journey.id().id(), kind, Object.class)
			.stream()
			.map(Opened::id)
			.findFirst();
		if (before.isPresent()) {
			this.sheets.rewrite(before.get(), document, me);
		}
		else {
			this.sheets.put(onlyOne(kind, journey, me), kind, journey.id().id(), audience, document, me);
		}
	}

	/** One person has one of each, also when two of their pages are sent at once. */
	private static UUID onlyOne(String kind, Journey journey, PersonId me) {
		return UUID.nameUUIDFromBytes((kind + journey.id().id() + me.id()).getBytes(StandardCharsets.UTF_8));
	}

}
