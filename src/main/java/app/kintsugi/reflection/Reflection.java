package app.kintsugi.reflection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What one person wrote. Its author alone changes its words and its audience; what others
 * could read once is never written over.
 */
@Entity
@Table(name = "reflection")
class Reflection {

	@Id
	private UUID id;

	@Version
	private int version;

	private PersonId author;

	private @Nullable CoupleId coupleId;

	private @Nullable JourneyId journeyId;

	private @Nullable Integer step;

	private CircleId circle;

	@Enumerated(EnumType.STRING)
	private Audience audience;

	private int latest;

	private Instant writtenAt;

	private Instant changedAt;

	private @Nullable Instant sharedAt;

	private @Nullable UUID answers;

	private @Nullable Instant broughtAt;

	/** For the therapist who can read it, until they have reviewed it. */
	private @Nullable Instant waitsSince;

	@OneToMany(mappedBy = "reflection", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("number")
	private List<Wording> wordings = new ArrayList<>();

	protected Reflection() {
	}

	/**
	 * A new reflection, its first words sealed as number 1 in the circle of its audience.
	 * @param couple the couple its author is in; null for somebody alone
	 */
	Reflection(ReflectionId id, PersonId author, @Nullable CoupleId couple, Audience audience, CircleId circle,
			Sealed sealed, Instant at) {
		if (couple == null && Audiences.keepsVersions(audience)) {
			throw new IllegalArgumentException("nobody there to read it");
		}
		this.id = id.id();
		this.author = author;
		this.coupleId = couple;
		this.audience = audience;
		this.circle = circle;
		this.writtenAt = at;
		this.changedAt = at;
		this.sharedAt = isShared() ? at : null;
		this.waitsSince = Audiences.isForATherapist(audience) ? at : null;
		this.latest = 1;
		this.wordings.add(new Wording(this, 1, circle, keepsVersions(), sealed, at));
	}

	/** Written on the way, at a step of a journey. */
	void belongTo(@Nullable JourneyId journey, @Nullable Integer step) {
		if (step != null && (step < 1 || step > 9)) {
			throw new IllegalArgumentException("there are nine steps");
		}
		this.journeyId = journey;
		this.step = step;
	}

	/** Written as an answer to what a person asked. */
	void answer(UUID asked) {
		this.answers = asked;
	}

	/**
	 * Its author wants to speak of it at the next session; a second time changes nothing.
	 * @throws IllegalStateException when it is not for a therapist
	 */
	void bring(Instant at) {
		if (!Audiences.isForATherapist(this.audience)) {
			throw new IllegalStateException("is not for a therapist");
		}
		if (this.broughtAt == null) {
			this.broughtAt = at;
		}
	}

	/** And now not. */
	void leaveOut() {
		this.broughtAt = null;
	}

	/** The number that the next words have to be sealed with. */
	int nextNumber() {
		return newest().wasShared() ? this.latest + 1 : this.latest;
	}

	/**
	 * Other words: a new version where others could read the last one, else in its place
	 * ({@link Audiences#keepsVersions}).
	 * @param sealed in the reflection's circle, as {@link #nextNumber()}
	 */
	void reword(Sealed sealed, Instant at) {
		Wording newest = newest();
		if (newest.wasShared()) {
			this.latest++;
			this.wordings.add(new Wording(this, this.latest, this.circle, keepsVersions(), sealed, at));
		}
		else {
			newest.replace(this.circle, sealed, at);
		}
		this.changedAt = at;
		if (Audiences.isForATherapist(this.audience) && this.waitsSince == null) {
			this.waitsSince = at;
		}
	}

	/**
	 * Other readers, for every version.
	 * @param sealAgain seals one version in the new circle; nothing when it cannot be
	 * opened any more, which leaves that version as it is
	 */
	void moveTo(Audience audience, @Nullable CoupleId couple, CircleId circle,
			Function<Wording, Optional<Sealed>> sealAgain, Instant at) {
		// what was for a session of fewer would tell the others that there is one
		if (audience != Audience.PARTNER_AND_THERAPIST || !Audiences.letsTherapistIn(this.audience)) {
			leaveOut();
		}
		if (!Audiences.haveOneTherapist(this.audience, audience)) {
			this.waitsSince = Audiences.isForATherapist(audience) ? at : null;
		}
		this.audience = audience;
		this.coupleId = couple;
		this.circle = circle;
		this.sharedAt = isShared() ? at : null;
		this.wordings.forEach((wording) -> sealAgain.apply(wording)
			.ifPresent((sealed) -> wording.sealAgain(circle, sealed, keepsVersions())));
	}

	boolean isBy(PersonId person) {
		return this.author.equals(person);
	}

	boolean isIn(@Nullable CoupleId couple) {
		return this.coupleId != null && this.coupleId.equals(couple);
	}

	/** Whether it is meant for anybody but its author now. */
	boolean isShared() {
		return this.audience != Audience.ONLY_ME;
	}

	private boolean keepsVersions() {
		return Audiences.keepsVersions(this.audience);
	}

	Wording newest() {
		return this.wordings.get(this.wordings.size() - 1);
	}

	/** The first one first. */
	List<Wording> wordings() {
		return List.copyOf(this.wordings);
	}

	ReflectionId reflectionId() {
		return new ReflectionId(this.id);
	}

	int version() {
		return this.version;
	}

	PersonId author() {
		return this.author;
	}

	Audience audience() {
		return this.audience;
	}

	CircleId circle() {
		return this.circle;
	}

	@Nullable CoupleId coupleId() {
		return this.coupleId;
	}

	@Nullable JourneyId journeyId() {
		return this.journeyId;
	}

	@Nullable Integer step() {
		return this.step;
	}

	Instant changedAt() {
		return this.changedAt;
	}

	@Nullable Instant sharedAt() {
		return this.sharedAt;
	}

	boolean isBrought() {
		return this.broughtAt != null;
	}

	/** Since when it waits for a therapist to review it; null when it does not. */
	@Nullable Instant waitsSince() {
		return this.waitsSince;
	}

}
