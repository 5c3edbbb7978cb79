package app.kintsugi.reflection;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.MorePrompts;
import app.kintsugi.journey.MorePrompts.MorePrompt;
import app.kintsugi.journey.Prompts;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the author of a reflection does with it, and nobody else.
 */
@Service
@Transactional
public class WriteReflections {

	/**
	 * A reflection to be.
	 *
	 * @param journey left out when it is not one of the author's
	 * @param prompt the key of a prompt of this step; left out when it is not
	 * @param asked what a person asked, which it answers; left out when it is not, or no
	 * longer, for the author
	 * @param title may be empty
	 */
	public record Draft(ReflectionId id, @Nullable JourneyId journey, @Nullable Integer step, @Nullable String prompt,
			@Nullable UUID asked, String title, String text, Audience audience) {

		public Draft(ReflectionId id, @Nullable JourneyId journey, @Nullable Integer step, @Nullable String prompt,
				String title, String text, Audience audience) {
			this(id, journey, step, prompt, null, title, text, audience);
		}

	}

	private final Reflections reflections;

	private final Couples couples;

	private final Journeys journeys;

	private final ObjectProvider<MorePrompts> morePrompts;

	private final Vault vault;

	private final SealingOver sealingOver;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WriteReflections(Reflections reflections, Couples couples, Journeys journeys,
			ObjectProvider<MorePrompts> morePrompts, Vault vault, SealingOver sealingOver,
			ApplicationEventPublisher events, Clock clock) {
		this.reflections = reflections;
		this.couples = couples;
		this.journeys = journeys;
		this.morePrompts = morePrompts;
		this.vault = vault;
		this.sealingOver = sealingOver;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps a new reflection. A second time with the same id changes nothing.
	 * @throws ChangedMeanwhileException when the same id has other words by now
	 * @throws NotFoundException when the audience is not there any more, or the id is
	 * somebody else's
	 */
	public void write(Draft draft, PersonId me) {
		Optional<Reflection> before = this.reflections.find(draft.id());
		if (before.isPresent()) {
			if (!before.get().isBy(me)) {
				throw new NotFoundException();
			}
			if (newest(before.get()).filter((writing) -> says(writing, draft)).isEmpty()) {
				throw new ChangedMeanwhileException();
			}
			return;
		}
		Couple couple = this.couples.of(me).orElse(null);
		Integer step = isStep(draft.step()) ? draft.step() : null;
		CircleId circle = this.couples.circle(me, draft.audience());
		MorePrompt asked = asked(draft.asked(), me);
		Writing writing = Writing.of(draft.title(), prompt(step, draft.prompt()), draft.text())
			.answering((asked != null) ? asked.text() : null, asked != null && asked.own())
			.readBy(draft.audience());
		Reflection reflection = new Reflection(draft.id(), me, (couple != null) ? couple.id() : null, draft.audience(),
				circle, this.vault.seal(circle, Writing.label(draft.id(), 1, me), writing), this.clock.instant());
		reflection.belongTo(journey(draft.journey(), me), step);
		if (asked != null) {
			reflection.answer(asked.id());
		}
		this.reflections.add(reflection);
	}

	/**
	 * Other words. Where others could read the last ones, these become a new version.
	 * @param version of the reflection that the author had before their eyes
	 * @throws ChangedMeanwhileException when it has other words by now, and not these
	 */
	public void edit(ReflectionId id, int version, String title, String text, PersonId me) {
		Reflection reflection = own(id, me);
		Optional<Writing> before = newest(reflection);
		Writing after = before.map((writing) -> writing.reworded(title, text))
			.orElseGet(() -> Writing.of(title, null, text));
		if (before.filter(after::equals).isPresent()) {
			return;
		}
		if (reflection.version() != version) {
			throw new ChangedMeanwhileException();
		}
		Label label = Writing.label(id, reflection.nextNumber(), me);
		this.reflections.changes(reflection);
		reflection.reword(this.vault.seal(reflection.circle(), label, after), this.clock.instant());
	}

	/**
	 * Other readers, for every version.
	 * @param version of the reflection that the author had before their eyes
	 * @throws ChangedMeanwhileException when it was changed since
	 * @throws NotFoundException when the audience is not there any more
	 */
	public void changeAudience(ReflectionId id, int version, Audience audience, PersonId me) {
		Reflection reflection = own(id, me);
		Couple couple = this.couples.of(me).orElse(null);
		CircleId circle = this.couples.circle(me, audience);
		if (reflection.audience() == audience && reflection.circle().equals(circle)) {
			return;
		}
		if (reflection.version() != version) {
			throw new ChangedMeanwhileException();
		}
		this.reflections.changes(reflection);
		reflection.moveTo(audience, (couple != null) ? couple.id() : reflection.coupleId(), circle,
				this.sealingOver.into(circle, audience, reflection), this.clock.instant());
	}

	/** Back to its author alone, whatever has changed meanwhile. */
	public void withdraw(ReflectionId id, PersonId me) {
		Reflection reflection = own(id, me);
		if (reflection.isShared()) {
			CircleId circle = this.vault.personalCircle(me);
			this.reflections.changes(reflection);
			reflection.moveTo(Audience.ONLY_ME, reflection.coupleId(), circle,
					this.sealingOver.into(circle, Audience.ONLY_ME, reflection), this.clock.instant());
		}
	}

	/**
	 * Its author wants to speak of it at the next session, or, after all, not.
	 * @throws NotFoundException when it is not for a therapist
	 */
	public void bring(ReflectionId id, boolean brought, PersonId me) {
		Reflection reflection = own(id, me);
		if (!Audiences.isForATherapist(reflection.audience())) {
			throw new NotFoundException();
		}
		if (!brought) {
			reflection.leaveOut();
		}
		else {
			reflection.bring(this.clock.instant());
		}
	}

	/** Removes it, its versions, and what was said to it. */
	public void delete(ReflectionId id, PersonId me) {
		Reflection reflection = own(id, me);
		this.events.publishEvent(new ReflectionDeleted(id));
		this.reflections.remove(reflection);
	}

	private static boolean says(Writing writing, Draft draft) {
		return writing.titleOrNothing().equals(draft.title()) && writing.text().equals(draft.text());
	}

	private Reflection own(ReflectionId id, PersonId me) {
		return this.reflections.find(id).filter((found) -> found.isBy(me)).orElseThrow(NotFoundException::new);
	}

	private Optional<Writing> newest(Reflection reflection) {
		Wording newest = reflection.newest();
		Label label = Writing.label(reflection.reflectionId(), newest.number(), reflection.author());
		try {
			return Optional.of(this.vault.open(newest.sealed(), label, Writing.class));
		}
		catch (NoKeyException | TamperedException ex) {
			return Optional.empty();
		}
	}

	private @Nullable JourneyId journey(@Nullable JourneyId journey, PersonId me) {
		return this.journeys.of(me)
			.stream()
			.map(Journey::id)
			.filter((mine) -> mine.equals(journey))
			.findFirst()
			.orElse(null);
	}

	private @Nullable MorePrompt asked(@Nullable UUID asked, PersonId me) {
		return (asked != null)
				? this.morePrompts.stream().flatMap((room) -> room.find(asked, me).stream()).findFirst().orElse(null)
				: null;
	}

	private static @Nullable String prompt(@Nullable Integer step, @Nullable String prompt) {
		return (step != null && prompt != null && Prompts.isPrompt(step, prompt)) ? prompt : null;
	}

	private static boolean isStep(@Nullable Integer step) {
		return step != null && step >= 1 && step <= 9;
	}

}
