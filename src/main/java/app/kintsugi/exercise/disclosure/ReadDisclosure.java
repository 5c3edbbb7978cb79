package app.kintsugi.exercise.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.Rooms;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * What both of the two may know of the disclosure, and what the hurt partner chooses: how
 * closely, when, and whether to say that it was read.
 */
@Service
@Transactional
public class ReadDisclosure {

	/**
	 * As one of the two may know it.
	 *
	 * @param detail what the hurt partner has asked for
	 * @param ready whether the hurt partner is ready to read
	 * @param saidRead whether the hurt partner has said that they have read it
	 * @param texts what was delivered and, after it, what was added
	 */
	public record View(@Nullable Detail detail, boolean ready, boolean delivered, boolean saidRead,
			List<Delivered> texts, List<Asked> questions) {

		/** Whether the disclosure itself is open to whoever looks. */
		public boolean open() {
			return this.texts.stream().anyMatch((text) -> !text.addition() && text.open());
		}

	}

	private final Disclosures disclosures;

	private final DisclosureRoles roles;

	private final DisclosureExercise exercise;

	private final Rooms rooms;

	private final Sheets sheets;

	private final HeavyTexts heavyTexts;

	private final Clock clock;

	ReadDisclosure(Disclosures disclosures, DisclosureRoles roles, DisclosureExercise exercise, Rooms rooms,
			Sheets sheets, HeavyTexts heavyTexts, Clock clock) {
		this.disclosures = disclosures;
		this.roles = roles;
		this.exercise = exercise;
		this.rooms = rooms;
		this.sheets = sheets;
		this.heavyTexts = heavyTexts;
		this.clock = clock;
	}

	/** The frame of the room's pages. */
	@Transactional(readOnly = true)
	public Room room(JourneyId id, PersonId me) {
		return this.rooms.enter(this.exercise, id, me);
	}

	/** Where it stands and, once it is delivered, all of it. */
	@Transactional(readOnly = true)
	public View view(JourneyId id, PersonId me) {
		Journey journey = this.roles.either(id, me);
		Optional<Disclosure> found = this.disclosures.findById(id.id());
		if (found.isEmpty()) {
			return new View(null, false, false, false, List.of(), List.of());
		}
		Disclosure disclosure = found.get();
		Reader reader = new Reader(me, me.equals(journey.hurt()) ? this.heavyTexts.choices(id, me) : Map.of());
		return new View(disclosure.detail(), disclosure.isReady(), disclosure.isDelivered(),
				disclosure.wasSaidToBeRead(), disclosure.isDelivered() ? texts(id, reader) : List.of(),
				disclosure.isDelivered() ? questions(id, reader) : List.of());
	}

	/** The hurt partner says how closely it is to be described. */
	public void ask(JourneyId id, PersonId me, Detail detail) {
		lock(this.roles.choosing(id, me)).ask(detail);
	}

	/** The hurt partner says: I am ready to read. */
	public void sayReady(JourneyId id, PersonId me) {
		lock(this.roles.choosing(id, me)).sayReady();
	}

	/** The hurt partner takes that back. */
	public void notYet(JourneyId id, PersonId me) {
		lock(this.roles.choosing(id, me)).notYet();
	}

	/**
	 * The hurt partner chooses when to read something. Nobody else learns of it.
	 * @param text the disclosure, an addition or an answer
	 */
	public void choose(JourneyId id, PersonId me, UUID text, Choice choice) {
		this.roles.reader(id, me);
		View view = view(id, me);
		boolean mine = Stream
			.concat(view.texts().stream(), view.questions().stream().flatMap((asked) -> asked.answers().stream()))
			.anyMatch((delivered) -> delivered.id().equals(text));
		if (!mine) {
			throw new NotFoundException();
		}
		this.heavyTexts.choose(id, text, choice, me);
	}

	/**
	 * The hurt partner gives a read receipt.
	 * @throws NotNowException before they have opened it
	 */
	public void sayRead(JourneyId id, PersonId me) {
		Journey journey = this.roles.choosing(id, me);
		if (!view(id, me).open()) {
			throw new NotNowException("has not been opened");
		}
		lock(journey).sayRead(this.clock.instant());
	}

	private Disclosure lock(Journey journey) {
		return this.disclosures.lock(journey.id().id())
			.orElseGet(() -> this.disclosures.save(new Disclosure(journey.id(), journey.couple())));
	}

	private List<Delivered> texts(JourneyId id, Reader reader) {
		List<Delivered> texts = new ArrayList<>();
		this.sheets.about(id.id(), Kinds.TELLING, Telling.class)
			.forEach((sheet) -> texts.add(reader.view(sheet, false, Telling::delivered)));
		this.sheets.about(id.id(), Kinds.ADDITION, Words.class)
			.forEach((sheet) -> texts.add(reader.view(sheet, true, Reader::plain)));
		return texts;
	}

	private List<Asked> questions(JourneyId id, Reader reader) {
		return this.sheets.about(id.id(), Kinds.QUESTION, Question.class).stream().map((sheet) -> {
			Question question = sheet.document();
			return new Asked(sheet.id(), sheet.writtenAt(), (question != null) ? question.quote() : null,
					(question != null) ? question.text() : null,
					this.sheets.about(sheet.id(), Kinds.ANSWER, Words.class)
						.stream()
						.map((answer) -> reader.view(answer, false, Reader::plain))
						.toList());
		}).toList();
	}

	/** Opens what its reader wrote, or has chosen to read. */
	private record Reader(PersonId me, Map<UUID, Choice> choices) {

		<T> Delivered view(Opened<T> sheet, boolean addition, Function<T, List<Telling.Part>> parts) {
			Choice chosen = this.choices.get(sheet.id());
			boolean open = this.me.equals(sheet.author()) || chosen == Choice.NOW;
			T document = sheet.document();
			return new Delivered(sheet.id(), sheet.writtenAt(), addition, open, chosen, document != null,
					(open && document != null) ? Paragraph.of(parts.apply(document)) : List.of());
		}

		static List<Telling.Part> plain(Words words) {
			return List.of(new Telling.Part("", words.text()));
		}

	}

}
