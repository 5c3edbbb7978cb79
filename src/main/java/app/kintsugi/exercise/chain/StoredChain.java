package app.kintsugi.exercise.chain;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * That a journey has a chain. What is in it, and who reads it, is in the sheet of the
 * same id; this is what is locked while it is changed.
 */
@Entity
@Table(name = "chain")
class StoredChain {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CoupleId coupleId;

	private JourneyId journeyId;

	private PersonId author;

	protected StoredChain() {
	}

	StoredChain(Journey journey) {
		this.id = UUID.randomUUID();
		this.coupleId = journey.couple();
		this.journeyId = journey.id();
		this.author = journey.repairing();
	}

	UUID id() {
		return this.id;
	}

}
