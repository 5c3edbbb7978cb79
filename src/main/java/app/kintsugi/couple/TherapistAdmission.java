package app.kintsugi.couple;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Invitation;
import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.People;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Recognition;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;

/**
 * How a therapist comes into a couple: one partner invites, the therapist states what
 * will be kept secret, both partners read that and agree.
 */
@Service
@Transactional
public class TherapistAdmission {

	/** A couple that invites a therapist, with the words of all three to compare. */
	public record Invited(String inviter, String partner, List<String> words) {
	}

	/**
	 * An offer, or what became of it, as one partner sees it.
	 *
	 * @param words the words of all three
	 * @param policy what the therapist keeps secret, by paragraphs; nothing when it
	 * cannot be opened as it was sealed
	 * @param agreed whether this partner has agreed
	 * @param admitted whether both have
	 */
	public record Offer(UUID id, String inviter, boolean invitedByMe, String therapist, List<String> words,
			List<String> policy, boolean agreed, boolean admitted) {
	}

	/** A couple as its therapist sees it here: admitted, or not yet. */
	public record Accompanied(UUID id, String first, String second, boolean admitted) {
	}

	/**
	 * A policy, for the therapist who wrote it.
	 *
	 * @param text null when it cannot be opened as it was sealed
	 */
	public record PolicyWritten(Instant at, @Nullable String text) {

		@Override
		public String toString() {
			return "PolicyWritten";
		}

	}

	/** What is sealed of a policy on secrets. */
	record SecretsPolicy(String text) {
	}

	private static final String KIND = "secrets-policy";

	private final Bonds bonds;

	private final Admissions admissions;

	private final Codes codes;

	private final Invitations invitations;

	private final People people;

	private final Recognition recognition;

	private final Acquaintances acquaintances;

	private final Vault vault;

	private final Clock clock;

	TherapistAdmission(Bonds bonds, Admissions admissions, Codes codes, Invitations invitations, People people,
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
	 * Makes a code for a therapist.
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
	 * Looks at a therapist's code without using it up.
	 * @throws NotInvitedException when it opens nothing, or this couple cannot take this
	 * person for its therapist
	 */
	@Transactional(readOnly = true)
	public Invited look(String code, PersonId me) {
		Invitation invitation = this.codes.look(code, me);
		Bond bond = this.bonds.current(invitation.inviter()).orElseThrow(TherapistAdmission::noCouple);
		check(invitation, bond, me);
		return new Invited(this.people.nameOf(invitation.inviter()),
				this.people.nameOf(bond.other(invitation.inviter())), this.recognition.words(three(bond, me)));
	}

	/**
	 * Offers to accompany the couple, the words being the same, with a policy on secrets:
	 * uses the code up, and now both partners are asked.
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
		Bond bond = this.bonds.idOfCurrent(invitation.inviter())
			.flatMap(this.bonds::lock)
			.filter(Bond::isTogether)
			.orElseThrow(TherapistAdmission::noCouple);
		check(invitation, bond, me);
		bond.both().forEach(this.acquaintances::recognise);
		CircleId circle = this.vault.found(three(bond, me));
		Sealed sealed = this.vault.seal(circle, new Label(KIND, id, 1, me), new SecretsPolicy(policy));
		this.admissions.save(new Admission(id, bond, invitation.inviter(), me, circle, sealed, this.clock.instant()));
	}

	/** The therapist of this person's couple, or who offers to become it. */
	@Transactional(readOnly = true)
	public Optional<Offer> ofCouple(PersonId me) {
		return this.bonds.current(me)
			.flatMap((bond) -> this.admissions.current(bond.coupleId())
				.map((admission) -> new Offer(admission.id(), this.people.nameOf(admission.invitedBy()),
						admission.invitedBy().equals(me), this.people.nameOf(admission.therapist()),
						this.recognition.words(three(bond, admission.therapist())), policy(admission),
						admission.hasAgreed(me), admission.isAdmitted())));
	}

	/** The couples that this person accompanies as their therapist, or offered to. */
	@Transactional(readOnly = true)
	public List<Accompanied> ofTherapist(PersonId me) {
		return this.admissions.currentOf(me)
			.stream()
			.map((admission) -> new Accompanied(admission.id(), this.people.nameOf(admission.invitedBy()),
					this.people.nameOf(admission.otherPartner()), admission.isAdmitted()))
			.toList();
	}

	/**
	 * The policies that this person wrote as a therapist, the oldest first; what they
	 * hold no key to any more is left out.
	 */
	@Transactional(readOnly = true)
	public List<PolicyWritten> policiesBy(PersonId me) {
		return this.admissions.by(me).stream().flatMap((admission) -> {
			try {
				return Stream.of(new PolicyWritten(admission.offeredAt(), text(admission)));
			}
			catch (TamperedException ex) {
				return Stream.of(new PolicyWritten(admission.offeredAt(), null));
			}
			catch (NoKeyException ex) {
				return Stream.empty();
			}
		}).toList();
	}

	/**
	 * One partner agrees, the words being the same; with the second one's yes the
	 * therapist is in. A second press changes nothing.
	 */
	public void agree(UUID id, PersonId me) {
		Bond bond = this.bonds.idOfCurrent(me)
			.flatMap(this.bonds::lock)
			.filter(Bond::isTogether)
			.orElseThrow(NotFoundException::new);
		Admission admission = this.admissions.lockCurrent(bond.coupleId())
			.filter((current) -> current.id().equals(id))
			.orElseThrow(NotFoundException::new);
		if (admission.hasAgreed(me)) {
			return;
		}
		this.acquaintances.recognise(admission.therapist());
		// only its founder's own keys can found a circle: so each partner founds theirs
		admission.agree(me, this.vault.found(Set.of(me, admission.therapist())));
	}

	private List<String> policy(Admission admission) {
		try {
			return text(admission).lines().filter((line) -> !line.isBlank()).toList();
		}
		catch (NoKeyException | TamperedException ex) {
			return List.of();
		}
	}

	private String text(Admission admission) {
		return this.vault
			.open(admission.policy(), new Label(KIND, admission.id(), 1, admission.therapist()), SecretsPolicy.class)
			.text();
	}

	private void check(Invitation invitation, Bond bond, PersonId me) {
		if (invitation.purpose() != Purpose.THERAPIST) {
			throw new NotInvitedException("couple.code.not-this");
		}
		if (bond.joins(me)) {
			throw new NotInvitedException("couple.code.own-therapist");
		}
		if (this.admissions.current(bond.coupleId()).isPresent()) {
			throw new NotInvitedException("couple.code.has-therapist");
		}
	}

	private static Set<PersonId> three(Bond bond, PersonId therapist) {
		Set<PersonId> three = new HashSet<>(bond.both());
		three.add(therapist);
		return three;
	}

	private static NotInvitedException noCouple() {
		return new NotInvitedException("couple.code.no-couple");
	}

}
