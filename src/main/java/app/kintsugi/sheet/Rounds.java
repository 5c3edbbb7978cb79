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
	 * until both are open.
	 * @param round what the two sheets are about, and nothing else
	 * @throws AlreadyOpenException when both are open
	 * @throws NotFoundException when there is no couple, or the round is of others
	 */
	public void commit(UUID round, UUID id, String kind, Object document, PersonId me) {
		Couple couple = this.couples.require(me);
		List<Sheet> both = this.sheets.lockRound(round);
		if (both.stream().anyMatch((sheet) -> !sheet.coupleId().equals(couple.id()))) {
			throw new NotFoundException();
		}
		Optional<Sheet> mine = own(both, me);
		Optional<Sheet> theirs = others(both, me);
		if (mine.filter((sheet) -> sheet.id().equals(id)).isPresent()) {
			return;
		}
		if (isOpen(both)) {
			throw new AlreadyOpenException();
		}
		if (mine.isPresent()) {
			this.sheets.delete(mine.get());
			this.sheets.flush();
		}
		boolean given = theirs.isPresent();
		Audience audience = given ? Audience.PARTNER : Audience.ONLY_ME;
		CircleId circle = this.couples.circle(couple, audience);
		Label label = new Label(kind, id, 1, me);
		Sheet sheet = new Sheet(label, couple.id(), round, audience, circle, this.vault.seal(circle, label, document),
				this.clock.instant());
		sheet.commit(round, given);
		this.sheets.save(sheet);
	}

	/**
	 * Takes this person's sheet out of the round again.
	 * @throws AlreadyOpenException when both are open, or the other's was sealed for both
	 * in this same moment
	 */
	public void takeBack(UUID round, PersonId me) {
		List<Sheet> both = this.sheets.lockRound(round);
		if (others(both, me).filter(Sheet::isGiven).isPresent()) {
			throw new AlreadyOpenException();
		}
		own(both, me).ifPresent(this.sheets::delete);
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
	 * Seals over, for both, what this person committed to that round.
	 * @throws NoKeyException when this person cannot open what they committed
	 * @throws TamperedException when it is not what they committed
	 */
	public void open(UUID round, PersonId me) {
		Optional<Couple> couple = this.couples.of(me);
		List<Sheet> both = this.sheets.lockRound(round);
		if (couple.isEmpty() || others(both, me).isEmpty()) {
			return;
		}
		own(both, me).filter((sheet) -> !sheet.isGiven() && sheet.coupleId().equals(couple.get().id()))
			.ifPresent((sheet) -> {
				CircleId circle = this.couples.circle(couple.get(), Audience.PARTNER);
				Object document = this.vault.open(sheet.document(), sheet.label(), Object.class);
				sheet.give(circle, this.vault.seal(circle, sheet.label(), document));
			});
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
