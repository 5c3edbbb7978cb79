package app.kintsugi.exercise.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;

/**
 * Something that would help, on its way from being said to being kept. What is said lies
 * on sheets about it; here is only where it stands.
 */
@Entity
@Table(name = "promise_request")
class Request {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CoupleId coupleId;

	private JourneyId journeyId;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	/** The journey while it is only asked, so that this is so once at a time. */
	private @Nullable UUID askedIn;

	private @Nullable UUID saidBack;

	private @Nullable LocalDate promisedFor;

	private @Nullable LocalDate keptOn;

	private Instant begunAt;

	protected Request() {
	}

	private Request(UUID id, Journey journey, Stage stage, Instant at) {
		this.id = id;
		this.coupleId = journey.couple();
		this.journeyId = journey.id();
		this.stage = stage;
		this.begunAt = at;
	}

	/** The repairing partner asks: what can I do? */
	static Request asked(UUID id, Journey journey, Role by, Instant at) {
		mustBe(Role.REPAIRING, by);
		Request request = new Request(id, journey, Stage.ASKED, at);
		request.askedIn = journey.id().id();
		return request;
	}

	/** The hurt partner says what would help. */
	static Request said(UUID id, Journey journey, Role by, Instant at) {
		mustBe(Role.HURT, by);
		return new Request(id, journey, Stage.SAID, at);
	}

	/** The hurt partner answers what was asked. */
	void say(Role by) {
		mustBe(Role.HURT, by);
		mustBe(this.stage == Stage.ASKED);
		this.stage = Stage.SAID;
		this.askedIn = null;
	}

	/** The repairing partner says it back, on a sheet. */
	void sayBack(Role by, UUID sheet) {
		mustBe(Role.REPAIRING, by);
		mustBe(this.stage.canBeSaidBack());
		this.stage = Stage.SAID_BACK;
		this.saidBack = sheet;
	}

	/**
	 * The hurt partner: not quite.
	 * @param seen the sheet that this is said of
	 */
	void notQuite(Role by, UUID seen) {
		mustBe(Role.HURT, by);
		mustBe(this.stage == Stage.SAID_BACK && seen.equals(this.saidBack));
		this.stage = Stage.NOT_QUITE;
	}

	/**
	 * The hurt partner: yes, that.
	 * @param seen the sheet that this is said of
	 */
	void yesThat(Role by, UUID seen) {
		mustBe(Role.HURT, by);
		mustBe(this.stage == Stage.SAID_BACK && seen.equals(this.saidBack));
		this.stage = Stage.UNDERSTOOD;
	}

	/** The repairing partner promises it for a day, today or later. */
	void promise(Role by, LocalDate day, LocalDate today) {
		mustBe(Role.REPAIRING, by);
		mustBe(this.stage.canBePromised() && !day.isBefore(today));
		this.stage = Stage.PROMISED;
		this.promisedFor = day;
	}

	/** The hurt partner says on which day it was kept, today or before. */
	void kept(Role by, LocalDate day, LocalDate today) {
		mustBe(Role.HURT, by);
		mustBe(this.stage == Stage.PROMISED && !day.isAfter(today));
		this.stage = Stage.KEPT;
		this.keptOn = day;
	}

	/** The hurt partner would like another day for it, which the other chooses. */
	void renew(Role by) {
		mustBe(Role.HURT, by);
		mustBe(this.stage == Stage.PROMISED);
		this.stage = Stage.RENEWED;
		this.promisedFor = null;
	}

	/** The hurt partner lets it go, at any time before it was kept. */
	void letGo(Role by) {
		mustBe(Role.HURT, by);
		mustBe(this.stage != Stage.ASKED && !this.stage.isOver());
		this.stage = Stage.LET_GO;
		this.promisedFor = null;
	}

	boolean isIn(JourneyId journey) {
		return this.journeyId.equals(journey);
	}

	UUID id() {
		return this.id;
	}

	Stage stage() {
		return this.stage;
	}

	Optional<UUID> saidBack() {
		return Optional.ofNullable(this.saidBack);
	}

	/** The words in which it is promised, or was kept. */
	Optional<UUID> promised() {
		return (this.stage == Stage.PROMISED || this.stage == Stage.KEPT) ? saidBack() : Optional.empty();
	}

	/** The day it is promised for; none where another is to be chosen. */
	Optional<LocalDate> promisedFor() {
		return Optional.ofNullable(this.promisedFor);
	}

	Optional<LocalDate> keptOn() {
		return Optional.ofNullable(this.keptOn);
	}

	Instant begunAt() {
		return this.begunAt;
	}

	private static void mustBe(Role expected, Role by) {
		if (expected != by) {
			throw new NotNowException("is for the other to do");
		}
	}

	private void mustBe(boolean fits) {
		if (!fits) {
			throw new NotNowException("does not fit a request that is " + this.stage);
		}
	}

}
