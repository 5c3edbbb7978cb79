package app.kintsugi.homework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.account.People;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.OwnTherapistLeft;
import app.kintsugi.couple.TherapistLeft;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionLine;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a therapist asks those whom they accompany in one place. Whoever is not the
 * therapist there now gets a {@link NotFoundException}.
 */
@Service
@Transactional
public class Prompting {

	/**
	 * One prompt, as its therapist sees it.
	 *
	 * @param partner the name of who alone is asked; null for both of two
	 * @param text null when it is not as it was written
	 * @param answers those that are shared with the therapist, the last changed first; an
	 * answer that is not is no different from none
	 */
	public record Prompt(UUID id, @Nullable String partner, @Nullable Integer step, Instant at, @Nullable String text,
			List<ReflectionLine> answers) {

		@Override
		public String toString() {
			return "Prompt";
		}

	}

	/** One that a therapist wrote, for taking it along. */
	public record Written(Instant at, @Nullable String text) {

		@Override
		public String toString() {
			return "Written";
		}

	}

	private final Homeworks homeworks;

	private final ReadReflections reflections;

	private final Couples couples;

	private final People people;

	private final Vault vault;

	private final Clock clock;

	Prompting(Homeworks homeworks, ReadReflections reflections, Couples couples, People people, Vault vault,
			Clock clock) {
		this.homeworks = homeworks;
		this.reflections = reflections;
		this.couples = couples;
		this.people = people;
		this.vault = vault;
		this.clock = clock;
	}

	/** The place, for its therapist. */
	@Transactional(readOnly = true)
	public Accompanied require(UUID place, PersonId therapist) {
		return this.couples.accompanied(place, therapist)
			.filter((found) -> found.therapist().equals(therapist))
			.orElseThrow(NotFoundException::new);
	}

	/** What is asked in a place, the oldest first. */
	@Transactional(readOnly = true)
	public List<Prompt> in(UUID place, PersonId therapist) {
		Accompanied accompanied = require(place, therapist);
		List<Homework> all = this.homeworks.in(place, therapist);
		Map<UUID, List<ReflectionLine>> answers = this.reflections.answers(all.stream().map(Homework::id).toList(),
				accompanied, therapist);
		return all.stream().flatMap((one) -> {
			try {
				return Stream.of(new Prompt(one.id(), alone(one, accompanied), one.step(), one.askedAt(), text(one), answers.getOrDefault(one.id(), List.of())));
			}
			catch (NoKeyException ex) {
				return Stream.empty();
			}
		}).toList();
	}

	private @Nullable String alone(Homework one, Accompanied place) {
		return (place.partners().size() == 1) ? this.people.nameOf(place.partners().get(0))
				: one.partner().map(this.people::nameOf).orElse(null);
	}

	/**
	 * What is asked of all who are in a place, for any of them: the oldest first, in the
	 * words that open for them.
	 */
	@Transactional(readOnly = true)
	public List<String> askedOfAll(Accompanied place, PersonId one) {
		if (!this.couples.accompanied(place.id(), one).equals(Optional.of(place))) {
			throw new NotFoundException();
		}
		return this.homeworks.in(place.id(), place.therapist())
			.stream()
			.filter((asked) -> asked.partner().isEmpty() && asked.circle().equals(place.circle()))
			.flatMap((asked) -> {
				try {
					return Stream.ofNullable(text(asked));
				}
				catch (NoKeyException ex) {
					return Stream.empty();
				}
			})
			.toList();
	}

	/**
	 * Asks.
	 * @param submission made when the form was shown. The same again changes nothing; the
	 * same with other words is asked beside it, so that none are lost
	 * @param partner who of two is asked; all who are there when null
	 * @param step 1 to 9, or none
	 */
	public void ask(UUID submission, UUID place, @Nullable PersonId partner, @Nullable Integer step, String text,
			PersonId therapist) {
		Accompanied accompanied = require(place, therapist);
		Optional<Homework> before = this.homeworks.findById(submission);
		if (before.isPresent()) {
			if (!before.get().isBy(therapist) || !before.get().isIn(place)) {
				throw new NotFoundException();
			}
			if (!text.equals(text(before.get()))) {
				ask(UUID.randomUUID(), place, partner, step, text, therapist);
			}
			return;
		}
		CircleId circle = Optional
			.ofNullable((partner != null) ? accompanied.apart().get(partner) : accompanied.circle())
			.orElseThrow(NotFoundException::new);
		this.homeworks.save(new Homework(submission, accompanied, partner, step, circle,
				this.vault.seal(circle, Homework.label(submission, therapist), new Homework.Words(text)),
				this.clock.instant()));
	}

	/** Takes a prompt back. Answers stay, and keep its words. */
	public void takeBack(UUID id, UUID place, PersonId therapist) {
		require(place, therapist);
		this.homeworks.findById(id)
			.filter((found) -> found.isBy(therapist) && found.isIn(place))
			.ifPresentOrElse(this.homeworks::delete, () -> {
				throw new NotFoundException();
			});
	}

	/**
	 * Everything that this therapist asks now, in whichever place, the oldest first: for
	 * taking it along.
	 */
	@Transactional(readOnly = true)
	public List<Written> everything(PersonId therapist) {
		return this.homeworks.by(therapist).stream().flatMap((one) -> {
			try {
				return Stream.of(new Written(one.askedAt(), text(one)));
			}
			catch (NoKeyException ex) {
				return Stream.empty();
			}
		}).toList();
	}

	/** A therapist who is gone asks nothing any more. */
	@EventListener
	void on(TherapistLeft left) {
		this.homeworks.deleteByPlaceAndTherapist(left.couple().id(), left.therapist());
	}

	@EventListener
	void on(OwnTherapistLeft left) {
		this.homeworks.deleteByPlaceAndTherapist(left.id(), left.therapist());
	}

	private @Nullable String text(Homework one) {
		try {
			return this.vault.open(one.sealed(), one.label(), Homework.Words.class).text();
		}
		catch (TamperedException ex) {
			return null;
		}
	}

}
