package app.kintsugi.journey;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * Something that happened, or came out later, as one of the two told it.
 */
@Entity
@Table(name = "journey_setback")
class Setback {

	@Id
	private UUID id;

	@Version
	private int version;

	private JourneyId journeyId;

	private PersonId author;

	private @Nullable Sealed note;

	private Instant recordedAt;

	protected Setback() {
	}

	/**
	 * A setback in a journey.
	 * @param note what its author says of it, sealed for the two, if anything
	 */
	Setback(UUID id, JourneyId journey, PersonId author, @Nullable Sealed note, Instant recordedAt) {
		this.id = id;
		this.journeyId = journey;
		this.author = author;
		this.note = note;
		this.recordedAt = recordedAt;
	}

	boolean wasRecordedBy(PersonId person, JourneyId journey) {
		return this.author.equals(person) && this.journeyId.equals(journey);
	}

	UUID id() {
		return this.id;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	PersonId author() {
		return this.author;
	}

	@Nullable Sealed note() {
		return this.note;
	}

}
