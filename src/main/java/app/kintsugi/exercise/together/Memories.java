package app.kintsugi.exercise.together;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * What each keeps of what they did: words, a photo, or both. The photo is a sheet of its
 * own, for the same readers, so that a wall of memories does not open them all.
 */
@Service
@Transactional
public class Memories {

	static final String KIND = "together-memory";

	static final String PHOTO = "together-photo";

	/** A memory as it is sealed. */
	record Remembered(UUID plan, String what, LocalDate day, String text, @Nullable UUID photo, String alt, int width,
			int height) {

		@Override
		public String toString() {
			return "Remembered";
		}

	}

	/** A photo as it is sealed. */
	record Photo(byte[] jpeg) {

		@Override
		public String toString() {
			return "Photo";
		}

	}

	/**
	 * What somebody wants to keep.
	 *
	 * @param text may be empty when there is a photo
	 * @param photo a file as it was chosen, or null for none
	 * @param alt may be empty
	 */
	public record Keepsake(String text, byte @Nullable [] photo, String alt) {

		@Override
		public String toString() {
			return "Keepsake";
		}

	}

	private final Journeys journeys;

	private final Planning planning;

	private final Sheets sheets;

	Memories(Journeys journeys, Planning planning, Sheets sheets) {
		this.journeys = journeys;
		this.planning = planning;
		this.sheets = sheets;
	}

	/**
	 * Keeps a memory of a plan whose day has come.
	 * @param submission becomes its id; the same again changes nothing, other words are
	 * kept beside it
	 * @throws UnfitPictureException when the photo cannot be taken; nothing is kept then
	 * @throws NotFoundException when there is no such plan
	 * @throws NotNowException when the journey has ended
	 */
	@Transactional(rollbackFor = UnfitPictureException.class)
	public void keep(JourneyId id, UUID submission, UUID plan, Keepsake keepsake, Audience audience, Locale locale,
			PersonId me) throws UnfitPictureException {
		this.journeys.workOn(id, Together.STEP, me);
		Planned planned = this.planning.come(id, plan, me);
		Optional<Opened<Remembered>> before = this.sheets.find(submission, KIND, Remembered.class);
		if (before.isPresent()) {
			Remembered kept = before.get().document();
			if (!before.get().author().equals(me)) {
				throw new NotFoundException();
			}
			if (kept != null && kept.text().equals(keepsake.text()) && kept.alt().equals(keepsake.alt())) {
				return;
			}
			keep(id, UUID.randomUUID(), planned, keepsake, audience, locale, me);
			return;
		}
		keep(id, submission, planned, keepsake, audience, locale, me);
	}

	private void keep(JourneyId id, UUID memory, Planned planned, Keepsake keepsake, Audience audience, Locale locale,
			PersonId me) throws UnfitPictureException {
		byte[] file = keepsake.photo();
		Picture picture = (file != null) ? Picture.of(file) : null;
		UUID photo = (picture != null) ? putPhoto(id, memory, picture, audience, me) : null;
		this.sheets.put(memory, KIND, id.id(), audience,
				remembered(planned.id(), planned.name(locale), planned.day(), keepsake, photo, picture), me);
	}

	/**
	 * Other words for one's own memory, and another photo when there is one.
	 * @throws UnfitPictureException when the photo cannot be taken; nothing changes then
	 * @throws NotFoundException for a memory that is not this person's
	 */
	@Transactional(rollbackFor = UnfitPictureException.class)
	public void rewrite(JourneyId id, UUID memory, Keepsake keepsake, PersonId me) throws UnfitPictureException {
		this.journeys.workOn(id, Together.STEP, me);
		Opened<Remembered> sheet = own(id, memory, me);
		Remembered before = document(sheet);
		byte[] file = keepsake.photo();
		if (file == null) {
			this.sheets.rewrite(memory, new Remembered(before.plan(), before.what(), before.day(), keepsake.text(),
					before.photo(), keepsake.alt(), before.width(), before.height()), me);
			return;
		}
		Picture picture = Picture.of(file);
		removePhoto(before, me);
		UUID photo = putPhoto(id, UUID.randomUUID(), picture, sheet.audience(), me);
		this.sheets.rewrite(memory, remembered(before.plan(), before.what(), before.day(), keepsake, photo, picture),
				me);
	}

	/**
	 * Shows one's own memory to the other as well, or keeps it for oneself again; its
	 * photo goes along.
	 * @throws NotFoundException for a memory that is not this person's
	 */
	public void show(JourneyId id, UUID memory, Audience audience, PersonId me) {
		this.journeys.workOn(id, Together.STEP, me);
		Remembered document = document(own(id, memory, me));
		this.sheets.show(memory, audience, me);
		if (document.photo() != null) {
			this.sheets.show(document.photo(), audience, me);
		}
	}

	/**
	 * Takes one's own memory away for good, with its photo.
	 * @throws NotFoundException for a memory that is not this person's
	 */
	public void remove(JourneyId id, UUID memory, PersonId me) {
		this.journeys.enter(id, Together.STEP, me);
		Remembered document = own(id, memory, me).document();
		if (document != null) {
			removePhoto(document, me);
		}
		this.sheets.remove(memory, me);
	}

	/**
	 * The bytes of a file that was chosen.
	 * @param size as it is known before it is read
	 * @throws UnfitPictureException when there are more than are taken
	 */
	public static byte[] fitting(long size, InputStream file) throws IOException, UnfitPictureException {
		if (size > Picture.MOST_BYTES) {
			throw new UnfitPictureException(UnfitPictureException.Reason.TOO_BIG);
		}
		return file.readNBytes(Picture.MOST_BYTES + 1);
	}

	/** The memories that this person may see, the newest day first. */
	@Transactional(readOnly = true)
	public List<Memory> wall(JourneyId id, PersonId me) {
		this.journeys.enter(id, Together.STEP, me);
		return this.sheets.about(id.id(), KIND, Remembered.class)
			.stream()
			.map((sheet) -> memory(sheet, me))
			.sorted(Comparator.comparing(Memory::day, Comparator.nullsLast(Comparator.reverseOrder())))
			.toList();
	}

	/**
	 * One's own memory.
	 * @throws NotFoundException for a memory that is not this person's
	 */
	@Transactional(readOnly = true)
	public Memory mine(JourneyId id, UUID memory, PersonId me) {
		this.journeys.enter(id, Together.STEP, me);
		Opened<Remembered> sheet = own(id, memory, me);
		document(sheet);
		return memory(sheet, me);
	}

	/**
	 * One's own memory, to take away: also one that is not as it was written.
	 * @throws NotFoundException for a memory that is not this person's
	 */
	@Transactional(readOnly = true)
	public Memory toRemove(JourneyId id, UUID memory, PersonId me) {
		this.journeys.enter(id, Together.STEP, me);
		return memory(own(id, memory, me), me);
	}

	/**
	 * A photo, as a JPEG.
	 * @throws NotFoundException when there is none that this person may see
	 */
	@Transactional(readOnly = true)
	public byte[] photo(JourneyId id, UUID photo, PersonId me) {
		this.journeys.enter(id, Together.STEP, me);
		return this.sheets.find(photo, PHOTO, Photo.class)
			.flatMap((sheet) -> Optional.ofNullable(sheet.document()))
			.map(Photo::jpeg)
			.orElseThrow(NotFoundException::new);
	}

	private UUID putPhoto(JourneyId id, UUID memory, Picture picture, Audience audience, PersonId me) {
		UUID photo = UUID.nameUUIDFromBytes((PHOTO + memory).getBytes(StandardCharsets.UTF_8));
		return this.sheets.put(photo, PHOTO, id.id(), audience, new Photo(picture.jpeg()), me);
	}

	private void removePhoto(Remembered memory, PersonId me) {
		if (memory.photo() != null) {
			this.sheets.remove(memory.photo(), me);
		}
	}

	private Opened<Remembered> own(JourneyId id, UUID memory, PersonId me) {
		return this.sheets.by(me, id.id(), KIND, Remembered.class)
			.stream()
			.filter((sheet) -> sheet.id().equals(memory))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static Remembered document(Opened<Remembered> sheet) {
		return Optional.ofNullable(sheet.document()).orElseThrow(NotFoundException::new);
	}

	private static Remembered remembered(UUID plan, String what, LocalDate day, Keepsake keepsake, @Nullable UUID photo,
			@Nullable Picture picture) {
		return new Remembered(plan, what, day, keepsake.text(), photo, keepsake.alt(),
				(picture != null) ? picture.width() : 0, (picture != null) ? picture.height() : 0);
	}

	private static Memory memory(Opened<Remembered> sheet, PersonId me) {
		Remembered memory = sheet.document();
		boolean mine = sheet.author().equals(me);
		if (memory == null) {
			return new Memory(sheet.id(), sheet.author(), mine, sheet.audience(), "", null, "", null, "", 0, 0, false);
		}
		return new Memory(sheet.id(), sheet.author(), mine, sheet.audience(), memory.what(), memory.day(),
				memory.text(), memory.photo(), memory.alt(), memory.width(), memory.height(), true);
	}

}
