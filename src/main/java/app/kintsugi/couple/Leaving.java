package app.kintsugi.couple;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.People;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Vault;

/**
 * How anybody leaves, alone and at once: a partner the couple, a therapist the couple, or
 * a therapist put out by either partner. Access ends by keys: those of who leaves are
 * deleted, and what is written from then on is sealed under new ones.
 */
@Service
@Transactional
public class Leaving {

	/**
	 * A therapist's place in a couple, before it is ended.
	 *
	 * @param second null where the therapist accompanies one person alone
	 * @param mine whether the one who asks is the therapist
	 */
	public record Place(UUID id, String therapist, String first, @Nullable String second, boolean mine,
			boolean admitted) {
	}

	private final Bonds bonds;

	private final Admissions admissions;

	private final Invitations invitations;

	private final People people;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Leaving(Bonds bonds, Admissions admissions, Invitations invitations, People people, Vault vault,
			ApplicationEventPublisher events, Clock clock) {
		this.bonds = bonds;
		this.admissions = admissions;
		this.invitations = invitations;
		this.people = people;
		this.vault = vault;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Leaves the couple. The leaver keeps what they wrote, and loses what the other
	 * shared; the therapist loses all of it. Once it has ended, changes nothing.
	 */
	public void leaveCouple(CoupleId couple, PersonId me) {
		Bond bond = this.bonds.lock(couple.id()).filter((found) -> found.joins(me)).orElseThrow(NotFoundException::new);
		if (!bond.isTogether()) {
			return;
		}
		this.events.publishEvent(new CoupleEnding(couple, me));
		Optional<Admission> admission = this.admissions.lockCurrent(couple);
		bond.circle().ifPresent((circle) -> this.vault.expel(circle, me));
		admission.ifPresent((current) -> this.vault.expel(current.circle(), me));
		bond.leave(me, this.clock.instant());
		admission.ifPresent(this::end);
		bond.both().forEach(this::takeBackTherapistCodes);
	}

	/**
	 * What would end, for the page that asks once more.
	 * @throws NotFoundException for somebody whom it does not concern, and when it has
	 * ended
	 */
	@Transactional(readOnly = true)
	public Place placeOf(UUID admission, PersonId me) {
		Admission found = this.admissions.findById(admission)
			.filter((current) -> current.concerns(me) && (current.isOffered() || current.isAdmitted()))
			.orElseThrow(NotFoundException::new);
		return new Place(found.id(), this.people.nameOf(found.therapist()), this.people.nameOf(found.invitedBy()),
				found.otherPartner().map(this.people::nameOf).orElse(null), found.therapist().equals(me),
				found.isAdmitted());
	}

	/**
	 * Puts the therapist out, the couple's or one's own; declines the offer; or, as the
	 * therapist, leaves. Once it has ended, changes nothing.
	 * @return whether it is this person's own therapist
	 */
	public boolean endAdmission(UUID admission, PersonId me) {
		Admission found = this.admissions.lock(admission)
			.filter((current) -> current.concerns(me))
			.orElseThrow(NotFoundException::new);
		if (found.isOffered() || found.isAdmitted()) {
			end(found);
		}
		return found.isOwn() && found.invitedBy().equals(me);
	}

	/** The couple that ended by the other's leaving, until this person has taken note. */
	@Transactional(readOnly = true)
	public Optional<CoupleId> leftBehindIn(PersonId me) {
		if (this.bonds.idOfCurrent(me).isPresent()) {
			return Optional.empty();
		}
		return this.bonds.lastEnded(me).filter((bond) -> bond.leavesBehind(me)).map(Bond::coupleId);
	}

	/** The one left behind has read that it has ended. */
	public void takeNote(CoupleId couple, PersonId me) {
		this.bonds.lock(couple.id()).filter((bond) -> bond.joins(me)).orElseThrow(NotFoundException::new).takeNote(me);
	}

	private void end(Admission admission) {
		boolean wasIn = admission.isAdmitted();
		admission.circles().forEach((circle) -> this.vault.expel(circle, admission.therapist()));
		admission.end(this.clock.instant());
		if (wasIn) {
			this.events.publishEvent(admission.couple()
				.<Object>map((couple) -> new TherapistLeft(couple, admission.therapist()))
				.orElseGet(() -> new OwnTherapistLeft(admission.id(), admission.invitedBy(), admission.therapist())));
		}
	}

	private void takeBackTherapistCodes(PersonId inviter) {
		this.invitations.openOf(inviter)
			.stream()
			.filter((invitation) -> invitation.purpose() == Purpose.THERAPIST)
			.forEach((invitation) -> this.invitations.revoke(invitation.id(), inviter));
	}

}
