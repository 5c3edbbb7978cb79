package app.kintsugi.sheet;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleEnding;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts sheets down, shows them to others and opens them. Who may open a sheet is who
 * holds its circle's key; who may be on the page is asked by the room that it lies in.
 *
 * <p>
 * A document is a small record. Its kind, up to 40 letters and dashes, begins with the
 * room's name, for example {@code forum-question}.
 */
@Service
@Transactional(readOnly = true)
public class Sheets {

	private final StoredSheets sheets;

	private final Couples couples;

	private final Vault vault;

	private final Clock clock;

	Sheets(StoredSheets sheets, Couples couples, Vault vault, Clock clock) {
		this.sheets = sheets;
		this.couples = couples;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Puts a new sheet down, in the couple this person is in now. The same again changes
	 * nothing; the same id with other words is put down beside it, so that none are lost.
	 * @param id made when the page was shown
	 * @param about what it belongs to, for example a journey
	 * @return the id under which it lies
	 * @throws NotFoundException when the audience is not there any more, or the id is
	 * somebody else's
	 */
	@Transactional
	public UUID put(UUID id, String kind, UUID about, Audience audience, Object document, PersonId me) {
		Couple couple = this.couples.require(me);
		return put(id, kind, about, audience, couple.id(), this.couples.circle(couple, audience), document, me);
	}

	/**
	 * Puts a new sheet down for its author and the author's own therapist, who alone
	 * learns of it. Else as {@link #put}, which refuses that audience: most of what is
	 * about a couple is on no page of that therapist's.
	 */
	@Transactional
	public UUID putForOwnTherapist(UUID id, String kind, UUID about, Object document, PersonId me) {
		return put(id, kind, about, Audience.OWN_THERAPIST, this.couples.require(me).id(),
				this.couples.circle(me, Audience.OWN_THERAPIST), document, me);
	}

	/**
	 * Puts a new sheet down for those who read another one: an answer, a question. Else
	 * as {@link #put}.
	 * @param beside a sheet that this person can open
	 */
	@Transactional
	public UUID putBeside(UUID beside, UUID id, String kind, UUID about, Object document, PersonId me) {
		Sheet other = this.sheets.findById(beside).orElseThrow(NotFoundException::new);
		other.mustNotBeCommitted();
		if (read(other, Object.class).isEmpty()) {
			throw new NotFoundException();
		}
		return put(id, kind, about, other.audience(), other.coupleId(), other.circle(), document, me);
	}

	private UUID put(UUID id, String kind, UUID about, Audience audience, CoupleId couple, CircleId circle,
			Object document, PersonId me) {
		Optional<Sheet> before = this.sheets.findById(id);
		if (before.isPresent()) {
			if (!before.get().isBy(me) || !before.get().kind().equals(kind)) {
				throw new NotFoundException();
			}
			if (read(before.get(), document.getClass()).filter((opened) -> document.equals(opened.document()))
				.isPresent()) {
				return id;
			}
			return put(UUID.randomUUID(), kind, about, audience, couple, circle, document, me);
		}
		Label label = new Label(kind, id, 1, me);
		this.sheets.save(new Sheet(label, couple, about, audience, circle, this.vault.seal(circle, label, document),
				this.clock.instant()));
		return id;
	}

	/** Other words on one's own sheet, for the same readers. The last ones are gone. */
	@Transactional
	public void rewrite(UUID id, Object document, PersonId me) {
		Sheet sheet = own(id, me);
		if (read(sheet, document.getClass()).filter((opened) -> document.equals(opened.document())).isEmpty()) {
			sheet.rewrite(this.vault.seal(sheet.circle(), sheet.nextLabel(), document), this.clock.instant());
		}
	}

	/**
	 * Other readers for one's own sheet. Narrowing ends access; what was read cannot be
	 * un-read.
	 * @throws NoKeyException when not even its author can open it
	 * @throws TamperedException when it is not as its author wrote it
	 */
	@Transactional
	public void show(UUID id, Audience audience, PersonId me) {
		show(id, audience, (audience == Audience.ONLY_ME) ? this.vault.personalCircle(me)
				: this.couples.circle(this.couples.require(me), audience), me);
	}

	/**
	 * {@link #show}, to one's own therapist alone, in a couple or in none.
	 */
	@Transactional
	public void showToOwnTherapist(UUID id, PersonId me) {
		show(id, Audience.OWN_THERAPIST, this.couples.circle(me, Audience.OWN_THERAPIST), me);
	}

	private void show(UUID id, Audience audience, CircleId circle, PersonId me) {
		Sheet sheet = own(id, me);
		sheet.mustNotBeCommitted();
		if (!sheet.circle().equals(circle)) {
			sheet.sealOver(audience, circle, sealOver(sheet, circle));
		}
	}

	/** Takes one's own sheet away for good. */
	@Transactional
	public void remove(UUID id, PersonId me) {
		Sheet sheet = own(id, me);
		sheet.mustNotBeCommitted();
		this.sheets.delete(sheet);
	}

	/** A sheet, if there is one of this kind that opens for the signed-in person. */
	public <T> Optional<Opened<T>> find(UUID id, String kind, Class<T> type) {
		return this.sheets.findById(id)
			.filter((sheet) -> sheet.kind().equals(kind) && !sheet.isCommitted())
			.flatMap((sheet) -> read(sheet, type));
	}

	/**
	 * The same of one that is sealed for these readers, as they are now: so each of them
	 * gets the same answer.
	 */
	public <T> Optional<Opened<T>> findFor(CircleId readers, UUID id, String kind, Class<T> type) {
		return this.sheets.findById(id)
			.filter((sheet) -> sheet.circle().equals(readers) && sheet.kind().equals(kind) && !sheet.isCommitted())
			.flatMap((sheet) -> read(sheet, type));
	}

	/** All of a kind that are sealed for these readers, the oldest first. */
	public <T> List<Opened<T>> aboutFor(CircleId readers, UUID about, String kind, Class<T> type) {
		return this.sheets.about(about, kind)
			.stream()
			.filter((sheet) -> sheet.circle().equals(readers))
			.flatMap((sheet) -> read(sheet, type).stream())
			.toList();
	}

	/**
	 * All of a kind that are sealed in one of these circles, whatever they belong to, the
	 * oldest first. The caller has checked that the circles are the signed-in person's.
	 */
	public <T> List<Opened<T>> in(Collection<CircleId> circles, String kind, Class<T> type) {
		return this.sheets.in(circles, kind).stream().flatMap((sheet) -> read(sheet, type).stream()).toList();
	}

	/**
	 * What somebody put down about it for others in the couple, as far as it opens for
	 * the signed-in person, the oldest first. What they did not is not looked at, so that
	 * looking takes the same however much that is.
	 */
	public <T> List<Opened<T>> sharedBy(PersonId author, UUID about, String kind, Class<T> type) {
		return this.sheets.shared(author, about, kind)
			.stream()
			.flatMap((sheet) -> read(sheet, type).stream())
			.toList();
	}

	/** All of a kind that open for the signed-in person, the oldest first. */
	public <T> List<Opened<T>> about(UUID about, String kind, Class<T> type) {
		return this.sheets.about(about, kind).stream().flatMap((sheet) -> read(sheet, type).stream()).toList();
	}

	/** What this person put down about it, the oldest first. */
	public <T> List<Opened<T>> by(PersonId me, UUID about, String kind, Class<T> type) {
		return this.sheets.by(me, about, kind).stream().flatMap((sheet) -> read(sheet, type).stream()).toList();
	}

	/**
	 * Everything of a kind that this person ever put down, in whichever couple, committed
	 * or not, the oldest first: for taking it along.
	 */
	public <T> List<Opened<T>> everything(PersonId me, String kind, Class<T> type) {
		return this.sheets.by(me, kind).stream().flatMap((sheet) -> read(sheet, type).stream()).toList();
	}

	/**
	 * Whom each of one's own sheets of a kind still reaches: its audience, less those who
	 * are gone. In a couple that is over, and after another therapist has come, that is
	 * fewer than were chosen.
	 */
	public Map<UUID, Audience> reach(PersonId me, String kind) {
		Optional<Couple> couple = this.couples.of(me);
		Map<Audience, Optional<CircleId>> circles = new EnumMap<>(Audience.class);
		Map<UUID, Audience> reach = new HashMap<>();
		for (Sheet sheet : this.sheets.by(me, kind)) {
			boolean ours = couple.filter((two) -> two.id().equals(sheet.coupleId())).isPresent();
			boolean whole = ours || sheet.audience() == Audience.OWN_THERAPIST;
			boolean asChosen = whole && circles.computeIfAbsent(sheet.audience(), (audience) -> now(me, audience))
				.filter(sheet.circle()::equals)
				.isPresent();
			Audience left = (ours && sheet.audience() == Audience.PARTNER_AND_THERAPIST) ? Audience.PARTNER
					: Audience.ONLY_ME;
			reach.put(sheet.id(), asChosen ? sheet.audience() : left);
		}
		return reach;
	}

	private Optional<CircleId> now(PersonId me, Audience audience) {
		return this.couples.audiencesOf(me).contains(audience) ? Optional.of(this.couples.circle(me, audience))
				: Optional.empty();
	}

	/**
	 * Who leaves takes their words along, for them alone, or for them and their own
	 * therapist as before; a round that was not opened is over for both.
	 */
	@EventListener
	@Transactional
	void on(CoupleEnding ending) {
		CircleId own = this.vault.personalCircle(ending.leaver());
		for (Sheet sheet : this.sheets.lock(ending.couple())) {
			sheet.leaveRound();
			if (sheet.isBy(ending.leaver()) && !sheet.circle().equals(own)
					&& sheet.audience() != Audience.OWN_THERAPIST) {
				takeAlong(sheet, own);
			}
		}
	}

	// What even its author cannot open stays sealed as it is, and nobody leaves it the
	// less
	private void takeAlong(Sheet sheet, CircleId own) {
		try {
			sheet.sealOver(Audience.ONLY_ME, own, sealOver(sheet, own));
		}
		catch (NoKeyException | TamperedException ex) {
			return;
		}
	}

	private Sealed sealOver(Sheet sheet, CircleId circle) {
		Object document = this.vault.open(sheet.document(), sheet.label(), Object.class);
		return this.vault.seal(circle, sheet.label(), document);
	}

	private Sheet own(UUID id, PersonId me) {
		return this.sheets.lock(id).filter((sheet) -> sheet.isBy(me)).orElseThrow(NotFoundException::new);
	}

	private <T> Optional<Opened<T>> read(Sheet sheet, Class<T> type) {
		try {
			return Optional.of(opened(sheet, this.vault.open(sheet.document(), sheet.label(), type)));
		}
		catch (NoKeyException ex) {
			return Optional.empty();
		}
		catch (TamperedException ex) {
			return Optional.of(opened(sheet, null));
		}
	}

	static <T> Opened<T> opened(Sheet sheet, @Nullable T document) {
		return new Opened<>(sheet.id(), sheet.author(), sheet.meantFor(), sheet.writtenAt(), document);
	}

}
