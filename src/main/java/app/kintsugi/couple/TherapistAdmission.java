package app.kintsugi.couple;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Invitation;
import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.People;
import app.kintsugi.couple.SecretsPolicies.Stated;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Recognition;
import app.kintsugi.vault.Vault;

/**
 * How a therapist comes in: to a couple, where one partner invites, the therapist states
 * what will be kept secret, and both partners read that and agree; or to one person
 * alone, in a couple or in none, who invites and agrees without anybody else learning of
 * it.
 */
@Service
@Transactional
public class TherapistAdmission {

	/**
	 * Who invites a therapist, with the words of all to compare.
	 *
	 * @param partner null where the therapist is for the inviter alone
	 */
	public record Invited(String inviter, @Nullable String partner, List<String> words) {
	}

	/**
	 * An offer, or what became of it, as one of those sees it who were asked.
	 *
	 * @param words of all whom it concerns
	 * @param holding the policy that holds; null until all have agreed to one
	 * @param asked the policy they are asked about now; null when that one holds
	 * @param agreed whether this person has agreed to it
	 * @param admitted whether the therapist is in
	 */
	public record Offer(UUID id, String inviter, boolean invitedByMe, String therapist, List<String> words,
			@Nullable Stated holding, @Nullable Stated asked, boolean agreed, boolean admitted) {
	}

	/**
	 * Whom a therapist accompanies, as the therapist sees it here: admitted, or not yet.
	 *
	 * @param second null for one person alone
	 * @param asked whether not all have agreed yet to the policy as it was stated last
	 */
	public record Accompanied(UUID id, String first, @Nullable String second, boolean admitted, boolean asked) {
	}

	private final Bonds bonds;

	private final Admissions admissions;

	private final SecretsPolicies policies;

	private final Codes codes;

	private final Invitations invitations;

	private final People people;

	private final Recognition recognition;

	private final Acquaintances acquaintances;

	private final Vault vault;

	private final Clock clock;

	TherapistAdmission(Bonds bonds, Admissions admissions, SecretsPolicies policies, Codes codes,
			Invitations invitations, People people, Recognition recognition, Acquaintances acquaintances, Vault vault,
			Clock clock) {
		this.bonds = bonds;
		this.admissions = admissions;
		this.policies = policies;
		this.codes = codes;
		this.invitations = invitations;
		this.people = people;
		this.recognition = recognition;
		this.acquaintances = acquaintances;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Makes a code for a couple's therapist.
	 * @return the code, to be shown once
	 * @throws NotFoundException for somebody without a couple, or whose couple has a
	 * therapist, or one who offers
	 */
	public String invite(PersonId me) {
		UUID couple = this.bonds.idOfCurrent(me).orElseThrow(NotFoundException::new);
		if (this.admissions.current(new CoupleId(couple)).isPresent()) {
			throw new NotFoundException();
		}
		return this.invitations.invite(me, Purpose.THERAPIST);
	}

	/**
	 * Makes a code for a therapist of one's own.
	 * @return the code, to be shown once
	 * @throws NotFoundException for somebody who has one, or to whom one offers
	 */
	public String inviteOwn(PersonId me) {
		if (this.admissions.own(me).isPresent()) {
			throw new NotFoundException();
		}
		return this.invitations.invite(me, Purpose.OWN_THERAPIST);
	}

	/**
	 * Looks at a therapist's code without using it up.
	 * @throws NotInvitedException when it opens nothing, or its inviter cannot take this
	 * person for a therapist
	 */
	@Transactional(readOnly = true)
	public Invited look(String code, PersonId me) {
		Invitation invitation = this.codes.look(code, me);
		PersonId inviter = invitation.inviter();
		Optional<Bond> bond = this.bonds.current(inviter);
		check(invitation, bond, me);
		if (isForOne(invitation)) {
			return new Invited(this.people.nameOf(inviter), null, this.recognition.words(Set.of(inviter, me)));
		}
		PersonId partner = bond.orElseThrow(TherapistAdmission::opensNothing).other(inviter);
		return new Invited(this.people.nameOf(inviter), this.people.nameOf(partner),
				this.recognition.words(Set.of(inviter, partner, me)));
	}

	/**
	 * Offers to accompany those who invite, the words being the same, with a policy on
	 * secrets: uses the code up, and now they are asked.
	 * @param id made when the page was shown; a second time with the same id changes
	 * nothing
	 * @throws NotInvitedException as {@link #look}
	 */
	public void offer(UUID id, String code, String policy, PersonId me) {
		Optional<Admission> before = this.admissions.findById(id);
		if (before.isPresent()) {
			if (!before.get().therapist().equals(me)) {
				throw new NotFoundException();
			}
			return;
		}
		Invitation invitation = this.codes.use(code, me);
		PersonId inviter = invitation.inviter();
		Optional<Bond> bond = this.bonds.idOfCurrent(inviter).flatMap(this.bonds::lock).filter(Bond::isTogether);
		check(invitation, bond, me);
		if (isForOne(invitation)) {
			offerToOne(id, policy, inviter, me);
		}
		else {
			offerToBoth(id, policy, bond.orElseThrow(TherapistAdmission::opensNothing), inviter, me);
		}
	}

	private void offerToBoth(UUID id, String policy, Bond bond, PersonId inviter, PersonId me) {
		bond.both().forEach(this.acquaintances::recognise);
		Set<PersonId> three = new HashSet<>(bond.both());
		three.add(me);
		CircleId circle = this.vault.found(three);
		this.admissions.save(new Admission(id, bond, inviter, me, circle,
				this.policies.sealFirst(id, circle, policy, me), this.clock.instant()));
	}

	private void offerToOne(UUID id, String policy, PersonId inviter, PersonId me) {
		this.acquaintances.recognise(inviter);
		CircleId circle = this.vault.found(Set.of(inviter, me));
		this.admissions.save(Admission.own(id, inviter, me, circle, this.policies.sealFirst(id, circle, policy, me),
				this.clock.instant()));
	}

	/** The therapist of this person's couple, or who offers to become it. */
	@Transactional(readOnly = true)
	public Optional<Offer> ofCouple(PersonId me) {
		return this.bonds.current(me)
			.flatMap((bond) -> this.admissions.current(bond.coupleId()))
			.map((admission) -> offer(admission, me));
	}

	/**
	 * This person's own therapist, or who offers to become it: for nobody else's eyes.
	 */
	@Transactional(readOnly = true)
	public Optional<Offer> own(PersonId me) {
		return this.admissions.own(me).map((admission) -> offer(admission, me));
	}

	/** Whom this person accompanies as their therapist, or offered to. */
	@Transactional(readOnly = true)
	public List<Accompanied> ofTherapist(PersonId me) {
		return this.admissions.currentOf(me)
			.stream()
			.map((admission) -> new Accompanied(admission.id(), this.people.nameOf(admission.invitedBy()),
					admission.otherPartner().map(this.people::nameOf).orElse(null), admission.isAdmitted(),
					!admission.newest().isAgreedByAll()))
			.toList();
	}

	/**
	 * Somebody who was asked agrees, the words being the same; with the last one's yes
	 * the therapist is in, and the policy holds. A second press changes nothing, nor does
	 * one on a page of an earlier policy.
	 * @param number of the policy that was on the page
	 * @return whether it is this person's own therapist
	 */
	public boolean agree(UUID id, int number, PersonId me) {
		Admission admission = lockAsked(id, me);
		if (admission.newest().number() != number || admission.hasAgreed(me)) {
			return admission.isOwn();
		}
		this.acquaintances.recognise(admission.therapist());
		// only its founder's own keys can found a circle: so each partner founds theirs
		CircleId withTherapist = admission.circleWith(me)
			.orElseGet(() -> this.vault.found(Set.of(me, admission.therapist())));
		admission.agree(me, this.policies.signed(admission, me), withTherapist, this.clock.instant());
		return admission.isOwn();
	}

	private Admission lockAsked(UUID id, PersonId me) {
		Optional<Bond> bond = this.bonds.idOfCurrent(me).flatMap(this.bonds::lock).filter(Bond::isTogether);
		return bond.flatMap((current) -> this.admissions.lockCurrent(current.coupleId()))
			.filter((current) -> current.id().equals(id))
			.or(() -> this.admissions.lockOwn(me)
				.filter((own) -> own.id().equals(id))
				.filter((own) -> bond.filter((current) -> current.joins(own.therapist())).isEmpty()))
			.orElseThrow(NotFoundException::new);
	}

	private Offer offer(Admission admission, PersonId me) {
		Policy newest = admission.newest();
		Set<PersonId> all = new HashSet<>(admission.partners());
		all.add(admission.therapist());
		return new Offer(admission.id(), this.people.nameOf(admission.invitedBy()), admission.invitedBy().equals(me),
				this.people.nameOf(admission.therapist()), this.recognition.words(all),
				admission.holding().map((policy) -> this.policies.stated(admission, policy)).orElse(null),
				newest.isAgreedByAll() ? null : this.policies.stated(admission, newest), newest.hasAgreed(me),
				admission.isAdmitted());
	}

	private void check(Invitation invitation, Optional<Bond> bond, PersonId me) {
		boolean forOne = isForOne(invitation);
		if (!forOne && invitation.purpose() != Purpose.THERAPIST) {
			throw new NotInvitedException("couple.code.not-this");
		}
		// said the same of both kinds of code: a partner who finds one learns no more
		if (bond.filter((current) -> current.joins(me)).isPresent()) {
			throw new NotInvitedException("couple.code.own-therapist");
		}
		if (forOne) {
			if (this.admissions.own(invitation.inviter()).isPresent()) {
				throw opensNothing();
			}
			return;
		}
		Bond couple = bond.orElseThrow(TherapistAdmission::opensNothing);
		if (this.admissions.current(couple.coupleId()).isPresent()) {
			throw new NotInvitedException("couple.code.has-therapist");
		}
	}

	private static boolean isForOne(Invitation invitation) {
		return invitation.purpose() == Purpose.OWN_THERAPIST;
	}

	private static NotInvitedException opensNothing() {
		return new NotInvitedException("couple.code.no-couple");
	}

}
