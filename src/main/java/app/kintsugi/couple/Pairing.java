package app.kintsugi.couple;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Invitation;
import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.People;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Recognition;
import app.kintsugi.vault.Vault;

/**
 * How two persons become a couple: one invites, the other accepts, the first confirms.
 * Each of them compares the same six words before saying yes, since that is what binds
 * their keys.
 */
@Service
@Transactional
public class Pairing {

	/** Somebody who invites to become a couple, with the words to compare. */
	public record Suitor(String name, List<String> words) {
	}

	/**
	 * A couple that has been accepted and not confirmed.
	 *
	 * @param mineToConfirm whether it is this person who invited, and so confirms
	 */
	public record Proposal(UUID id, String name, List<String> words, boolean mineToConfirm) {
	}

	private final Bonds bonds;

	private final Admissions admissions;

	private final Codes codes;

	private final Invitations invitations;

	private final People people;

	private final Recognition recognition;

	private final Acquaintances acquaintances;

	private final Vault vault;

	private final Clock clock;

	Pairing(Bonds bonds, Admissions admissions, Codes codes, Invitations invitations, People people,
			Recognition recognition, Acquaintances acquaintances, Vault vault, Clock clock) {
		this.bonds = bonds;
		this.admissions = admissions;
		this.codes = codes;
		this.invitations = invitations;
		this.people = people;
		this.recognition = recognition;
		this.acquaintances = acquaintances;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Makes a code for one's partner.
	 * @return the code, to be shown once
	 * @throws NotFoundException for somebody who is in a couple: there is nothing to
	 * invite to
	 */
	public String invite(PersonId me) {
		if (isTaken(me)) {
			throw new NotFoundException();
		}
		return this.invitations.invite(me, Purpose.PARTNER);
	}

	/**
	 * Looks at a partner's code without using it up.
	 * @throws NotInvitedException when it opens nothing, or one of the two is in a couple
	 */
	@Transactional(readOnly = true)
	public Suitor look(String code, PersonId me) {
		PersonId inviter = checked(this.codes.look(code, me), me).inviter();
		return new Suitor(this.people.nameOf(inviter), this.recognition.words(Set.of(me, inviter)));
	}

	/**
	 * Accepts, the words being the same: uses the code up, and now the inviter is asked.
	 * @param id made when the page was shown; a second time with the same id changes
	 * nothing
	 * @throws NotInvitedException as {@link #look}
	 */
	public void accept(UUID id, String code, PersonId me) {
		Optional<Bond> before = this.bonds.findById(id);
		if (before.isPresent()) {
			if (!before.get().accepter().equals(me)) {
				throw new NotFoundException();
			}
			return;
		}
		PersonId inviter = checked(this.codes.use(code, me), me).inviter();
		this.acquaintances.recognise(inviter);
		this.bonds.save(new Bond(id, inviter, me, this.clock.instant()));
	}

	/** What this person has accepted, or is asked to confirm. */
	@Transactional(readOnly = true)
	public List<Proposal> proposals(PersonId me) {
		return this.bonds.proposed(me)
			.stream()
			.map((bond) -> new Proposal(bond.coupleId().id(), this.people.nameOf(bond.other(me)),
					this.recognition.words(bond.both()), bond.inviter().equals(me)))
			.toList();
	}

	/**
	 * Confirms, the words being the same: from here on they are a couple. Whatever else
	 * was open between one of them and somebody else ends quietly.
	 * @throws NotInvitedException when one of the two is in a couple by now
	 */
	public void confirm(UUID id, PersonId me) {
		Bond bond = this.bonds.lock(id).orElseThrow(NotFoundException::new);
		PersonId partner = bond.other(me);
		if (bond.isTogether() && bond.inviter().equals(me)) {
			return;
		}
		if (!bond.isProposed() || !bond.inviter().equals(me)) {
			throw new NotFoundException();
		}
		mustBeFree(me, partner);
		this.acquaintances.recognise(partner);
		CircleId shared = this.vault.found(bond.both());
		bond.confirm(me, shared, this.clock.instant());
		for (PersonId one : bond.both()) {
			this.bonds.proposed(one).forEach((other) -> other.callOff(one, this.clock.instant()));
			takeBack(one, Purpose.PARTNER);
		}
	}

	/** Declines, or withdraws, quietly; once it has begun or ended, changes nothing. */
	public void callOff(UUID id, PersonId me) {
		Bond bond = this.bonds.lock(id).filter((found) -> found.joins(me)).orElseThrow(NotFoundException::new);
		if (bond.isProposed()) {
			bond.callOff(me, this.clock.instant());
		}
	}

	private Invitation checked(Invitation invitation, PersonId me) {
		if (invitation.purpose() != Purpose.PARTNER) {
			throw new NotInvitedException("couple.code.not-this");
		}
		mustBeFree(me, invitation.inviter());
		if (isOwnTherapist(me, invitation.inviter()) || isOwnTherapist(invitation.inviter(), me)) {
			throw new NotInvitedException("couple.code.therapist-of-one");
		}
		boolean asked = this.bonds.proposed(me)
			.stream()
			.anyMatch((bond) -> bond.joins(invitation.inviter()) || bond.accepter().equals(me));
		if (asked) {
			throw new NotInvitedException("couple.code.already-accepted");
		}
		return invitation;
	}

	private void mustBeFree(PersonId me, PersonId other) {
		if (isTaken(me)) {
			throw new NotInvitedException("couple.code.you-are-in-one");
		}
		if (isTaken(other)) {
			throw new NotInvitedException("couple.code.they-are-in-one");
		}
	}

	private boolean isOwnTherapist(PersonId therapist, PersonId person) {
		return this.admissions.own(person).filter((own) -> own.therapist().equals(therapist)).isPresent();
	}

	private boolean isTaken(PersonId person) {
		return this.bonds.idOfCurrent(person).isPresent();
	}

	private void takeBack(PersonId inviter, Purpose purpose) {
		this.invitations.openOf(inviter)
			.stream()
			.filter((invitation) -> invitation.purpose() == purpose)
			.forEach((invitation) -> this.invitations.revoke(invitation.id(), inviter));
	}

}
