package app.kintsugi.couple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Vault;

/**
 * Who is together now, with which therapist, and which circle an audience is.
 */
@Service
@Transactional(readOnly = true)
public class Couples {

	private final Bonds bonds;

	private final Admissions admissions;

	private final Vault vault;

	Couples(Bonds bonds, Admissions admissions, Vault vault) {
		this.bonds = bonds;
		this.admissions = admissions;
		this.vault = vault;
	}

	/** The couple this person is in now; not one that waits to be confirmed. */
	public Optional<Couple> of(PersonId me) {
		return this.bonds.current(me)
			.map((bond) -> new Couple(bond.coupleId(), me, bond.other(me),
					admitted(bond.coupleId()).map(Admission::therapist).orElse(null)));
	}

	/**
	 * The couple this person is in now.
	 * @throws NotFoundException when there is none
	 */
	public Couple require(PersonId me) {
		return of(me).orElseThrow(NotFoundException::new);
	}

	/**
	 * The couple this person is in now, to change something that both can change at once:
	 * nobody ends it, and nobody else holds it, until the transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Couple> hold(PersonId me) {
		return this.bonds.idOfCurrent(me).flatMap(this.bonds::lock).filter(Bond::isTogether).flatMap((bond) -> of(me));
	}

	/**
	 * The therapist whom this person has for themselves alone. For that person's eyes and
	 * the therapist's, and nobody else's: not their partner's, not the couple's
	 * therapist's.
	 */
	public Optional<PersonId> ownTherapistOf(PersonId me) {
		return own(me).map(Admission::therapist);
	}

	/**
	 * Whom something this person writes now can be for, in a couple or in none, their own
	 * therapist included; the narrowest first.
	 */
	public List<Audience> audiencesOf(PersonId me) {
		List<Audience> audiences = new ArrayList<>(of(me).map(this::audiencesOf).orElse(List.of(Audience.ONLY_ME)));
		if (own(me).isPresent()) {
			audiences.add(1, Audience.OWN_THERAPIST);
		}
		return List.copyOf(audiences);
	}

	/**
	 * Whom something that belongs to this couple can be for; the narrowest first.
	 * Nobody's own therapist has a part in it.
	 */
	public List<Audience> audiencesOf(Couple couple) {
		return (couple.therapist() != null)
				? List.of(Audience.ONLY_ME, Audience.PARTNER, Audience.THERAPIST, Audience.PARTNER_AND_THERAPIST)
				: List.of(Audience.ONLY_ME, Audience.PARTNER);
	}

	/**
	 * The circle of an audience, for something that this person writes now, in a couple
	 * or in none.
	 * @throws NotFoundException when those whom it is for are no longer there
	 */
	public CircleId circle(PersonId me, Audience audience) {
		return switch (audience) {
			case ONLY_ME -> this.vault.personalCircle(me);
			case OWN_THERAPIST ->
				own(me).flatMap((admission) -> admission.circleWith(me)).orElseThrow(NotFoundException::new);
			default -> circle(require(me), audience);
		};
	}

	/**
	 * The circle of an audience, for something of the couple's that {@link Couple#me}
	 * writes now.
	 * @throws NotFoundException when the couple, or its therapist, is no longer there,
	 * and for one's own therapist
	 */
	public CircleId circle(Couple couple, Audience audience) {
		if (audience == Audience.ONLY_ME) {
			return this.vault.personalCircle(couple.me());
		}
		Bond bond = this.bonds.current(couple.me())
			.filter((current) -> current.coupleId().equals(couple.id()))
			.orElseThrow(NotFoundException::new);
		Optional<CircleId> circle = switch (audience) {
			case PARTNER -> bond.circle();
			case THERAPIST -> admitted(couple.id()).flatMap((admission) -> admission.circleWith(couple.me()));
			case PARTNER_AND_THERAPIST -> admitted(couple.id()).map(Admission::circle);
			case OWN_THERAPIST -> Optional.empty();
			case ONLY_ME -> throw new AssertionError();
		};
		return circle.orElseThrow(NotFoundException::new);
	}

	/** The couples that let this person in as their therapist. */
	public List<TherapistCouple> ofTherapist(PersonId therapist) {
		return this.admissions.currentOf(therapist)
			.stream()
			.filter(Admission::isAdmitted)
			.flatMap((admission) -> admission.couple()
				.stream()
				.map((couple) -> new TherapistCouple(couple, admission.partners().get(0), admission.partners().get(1))))
			.toList();
	}

	/** Where the first is, for the second alone, their therapist now. */
	public Optional<TherapistPlace> ownPlace(PersonId therapist, PersonId person) {
		return own(person).filter((admission) -> admission.therapist().equals(therapist)).map(Couples::place);
	}

	/** Whether anybody has let this person in as a therapist. */
	public boolean isTherapist(PersonId person) {
		return this.admissions.isAdmitted(person);
	}

	/**
	 * Where this person was let in as a therapist, in the order in which it was offered.
	 */
	public List<TherapistPlace> placesOf(PersonId therapist) {
		return this.admissions.currentOf(therapist).stream().filter(Admission::isAdmitted).map(Couples::place).toList();
	}

	/**
	 * One of them.
	 * @throws NotFoundException for anybody who is not the therapist there now
	 */
	public TherapistPlace requirePlace(UUID id, PersonId therapist) {
		return admitted(new CoupleId(id)).or(() -> this.admissions.findById(id).filter(Admission::isAdmitted))
			.filter((admission) -> admission.therapist().equals(therapist))
			.map(Couples::place)
			.filter((place) -> place.id().equals(id))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * The circle of a couple's therapist and one of the two.
	 * @throws NotFoundException when this is not the couple's therapist now
	 */
	public CircleId circleWith(CoupleId couple, PersonId therapist, PersonId partner) {
		return admitted(couple).filter((admission) -> admission.therapist().equals(therapist))
			.flatMap((admission) -> admission.circleWith(partner))
			.orElseThrow(NotFoundException::new);
	}

	private static TherapistPlace place(Admission admission) {
		CoupleId couple = admission.couple().orElse(null);
		return new TherapistPlace((couple != null) ? couple.id() : admission.id(), couple, admission.id(),
				admission.partners(), admission.circles());
	}

	public boolean isTherapistOf(PersonId person, CoupleId couple) {
		return admitted(couple).filter((admission) -> admission.therapist().equals(person)).isPresent();
	}

	/**
	 * Whom a therapist accompanies in one place, for any of those in it; nothing for
	 * anybody else, and while there is no therapist.
	 * @param id of the place: a couple's id, or that of the accompaniment of one person
	 */
	public Optional<Accompanied> accompanied(UUID id, PersonId one) {
		CoupleId couple = new CoupleId(id);
		return admitted(couple).filter((admission) -> admission.therapist().equals(one) || isMemberNow(one, couple))
			.or(() -> this.admissions.findById(id)
				.filter((admission) -> admission.isOwn() && admission.isAdmitted() && admission.concerns(one)))
			.map(Couples::accompanied);
	}

	/**
	 * This person with the therapist whom they have for themselves alone; for nobody
	 * else's eyes, as {@link #ownTherapistOf}.
	 */
	public Optional<Accompanied> ownAccompanied(PersonId me) {
		return own(me).map(Couples::accompanied);
	}

	private static Accompanied accompanied(Admission admission) {
		CoupleId couple = admission.couple().orElse(null);
		return (couple != null)
				? new Accompanied(couple.id(), couple, admission.partners(), admission.therapist(), admission.circle(),
						apart(admission))
				: new Accompanied(admission.id(), null, admission.partners(), admission.therapist(),
						admission.circleWith(admission.invitedBy()).orElseThrow(NotFoundException::new), Map.of());
	}

	private static Map<PersonId, CircleId> apart(Admission admission) {
		Map<PersonId, CircleId> apart = new HashMap<>();
		for (PersonId partner : admission.partners()) {
			admission.circleWith(partner).ifPresent((circle) -> apart.put(partner, circle));
		}
		return apart;
	}

	/** Whether this person is one of the two, and they are together. */
	public boolean isMemberNow(PersonId person, CoupleId couple) {
		return this.bonds.current(person).filter((bond) -> bond.coupleId().equals(couple)).isPresent();
	}

	/**
	 * The two, whether they are still together or not.
	 * @throws NotFoundException when there is no such couple
	 */
	public Set<PersonId> members(CoupleId couple) {
		return this.bonds.findById(couple.id()).orElseThrow(NotFoundException::new).both();
	}

	private Optional<Admission> own(PersonId person) {
		return this.admissions.own(person).filter(Admission::isAdmitted);
	}

	private Optional<Admission> admitted(CoupleId couple) {
		return this.admissions.current(couple).filter(Admission::isAdmitted);
	}

}
