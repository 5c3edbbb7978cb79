package app.kintsugi.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds: each of the two commits a sheet, and both open at the same moment. The first is
 * sealed in its author's own circle, so that not even a partner who runs the server can
 * look; the second is sealed for both on arrival; and in the next request of whoever was
 * first, theirs is sealed over for both. From then on, and not before, both read both.
 * Until then nobody learns whether the other has committed.
 */
@Service
@Transactional
public class Rounds {

	/** Both have been opened: what they say cannot be taken back any more. */
	public static class AlreadyOpenException extends RuntimeException {

	}

	/** The two sheets of a round, opened. */
	public record Both<T>(Opened<T> mine, Opened<T> theirs) {
	}

	private final StoredSheets sheets;

	private final Couples couples;

	private final Vault vault;

	private final Clock clock;

	Rounds(StoredSheets sheets, Couples couples, Vault vault, Clock clock) {
		this.sheets = sheets;
		this.couples = couples;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Commits this person's sheet of a round. A second one takes the first one's place,
	 * until the other's lies sealed for both; the same again changes nothing.
	 * @param round what the two sheets are about, and nothing else
	 * @throws AlreadyOpenException when both are open, or will be in this person's next
	 * request
	 * @throws NotFoundException when there is no couple, or the round or the id is of
	 * others
	 */
	public void commit(UUID round, UUID id, String kind, Object document, PersonId me) {
		Couple couple = this.couples.hold(me).orElseThrow(NotFoundException::new);
		List<Sheet> both = this.sheets.lockRound(round);
		if (both.stream().anyMatch((sheet) -> !sheet.coupleId().equals(couple.id()))) {
			throw new NotFoundException();
		}
		Optional<Sheet> mine = own(both, me);
		Optional<Sheet> theirs = others(both, me);
		if (mine.filter((sheet) -> isTheSame(sheet, id, document)).isPresent()) {
			return;
		}
		if (mine.isPresent()) {
			mustNotBeGiven(theirs);
		}
		Label label = new Label(kind, free(id, me), 1, me);
		if (mine.isPresent()) {
			this.sheets.delete(mine.get());
			this.sheets.flush();
		}
		boolean given = theirs.isPresent();
		Audience audience = given ? Audience.PARTNER : Audience.ONLY_ME;
		CircleId circle = this.couples.circle(couple, audience);
		Sheet sheet = new Sheet(label, couple.id(), round, audience, circle, this.vault.seal(circle, label, document),
				this.clock.instant());
		sheet.commit(round, given);
		this.sheets.save(sheet);
	}

	/**
	 * Takes this person's sheet out of the round again.
	 * @throws AlreadyOpenException when both are open, or will be in this person's next
	 * request
	 */
	public void takeBack(UUID round, PersonId me) {
		if (this.couples.hold(me).isEmpty()) {
			return;
		}
		List<Sheet> both = this.sheets.lockRound(round);
		own(both, me).ifPresent((mine) -> {
			mustNotBeGiven(others(both, me));
			this.sheets.delete(mine);
		});
	}

	// Once the other's is sealed for both, this person's keys open it: what they said
	// before they could look is what they said
	private static void mustNotBeGiven(Optional<Sheet> theirs) {
		if (theirs.filter(Sheet::isGiven).isPresent()) {
			throw new AlreadyOpenException();
		}
	}

	private boolean isTheSame(Sheet sheet, UUID id, Object document) {
		return sheet.id().equals(id) && document.equals(read(sheet, document.getClass()).document());
	}

	private UUID free(UUID id, PersonId me) {
		Optional<Sheet> before = this.sheets.findById(id);
		if (before.filter((sheet) -> !sheet.isBy(me)).isPresent()) {
			throw new NotFoundException();
		}
		return before.isPresent() ? UUID.randomUUID() : id;
	}

	/** What this person has committed, open to the other or not. */
	@Transactional(readOnly = true)
	public <T> Optional<Opened<T>> mine(UUID round, Class<T> type, PersonId me) {
		return own(this.sheets.ofRound(round), me).map((sheet) -> read(sheet, type));
	}

	/** The two, once both are open; nothing before. */
	@Transactional(readOnly = true)
	public <T> Optional<Both<T>> opened(UUID round, Class<T> type, PersonId me) {
		List<Sheet> both = this.sheets.ofRound(round);
		if (!isOpen(both)) {
			return Optional.empty();
		}
		Optional<Sheet> mine = own(both, me);
		return mine.isEmpty() ? Optional.empty()
				: Optional.of(new Both<>(read(mine.get(), type), read(others(both, me).orElseThrow(), type)));
	}

	/**
	 * The rounds in which nothing but this person's presence is missing. Asked in every
	 * request: one look into an index, and nearly always nothing.
	 */
	@Transactional(readOnly = true)
	public List<UUID> due(PersonId me) {
		return this.sheets.due(me);
	}

	/**
	 * Seals over, for both, what this person committed to that round, when the other's
	 * lies there for both: it must open, and be the other's, or this one stays closed.
	 * @throws NoKeyException when this person cannot open the two
	 * @throws TamperedException when they are not what was committed
	 */
	public void open(UUID round, PersonId me) {
		Optional<Couple> couple = this.couples.hold(me);
		if (couple.isEmpty()) {
			return;
		}
		List<Sheet> both = this.sheets.lockRound(round);
		Optional<Sheet> theirs = others(both, me)
			.filter((sheet) -> sheet.isGiven() && sheet.isBy(couple.get().partner()));
		Optional<Sheet> mine = own(both, me)
			.filter((sheet) -> !sheet.isGiven() && sheet.coupleId().equals(couple.get().id()));
		if (mine.isPresent() && theirs.isPresent()) {
			this.vault.open(theirs.get().document(), theirs.get().label(), Object.class);
			give(mine.get(), this.couples.circle(couple.get(), Audience.PARTNER));
		}
	}

	private void give(Sheet mine, CircleId circle) {
		Object document = this.vault.open(mine.document(), mine.label(), Object.class);
		mine.give(circle, this.vault.seal(circle, mine.label(), document));
	}

	private <T> Opened<T> read(Sheet sheet, Class<T> type) {
		try {
			return Sheets.opened(sheet, this.vault.open(sheet.document(), sheet.label(), type));
		}
		catch (NoKeyException | TamperedException ex) {
			return Sheets.opened(sheet, null);
		}
	}

	private static boolean isOpen(List<Sheet> both) {
		return both.size() == 2 && both.stream().allMatch(Sheet::isGiven);
	}

	private static Optional<Sheet> own(List<Sheet> both, PersonId me) {
		return both.stream().filter((sheet) -> sheet.isBy(me)).findFirst();
	}

	private static Optional<Sheet> others(List<Sheet> both, PersonId me) {
		return both.stream().filter((sheet) -> !sheet.isBy(me)).findFirst();
	}

}
