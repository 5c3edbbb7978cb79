package app.kintsugi.checkin;

import java.util.UUID;

import app.kintsugi.vault.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm that a person chose; in the clear, since reminders have to be held back or
 * sent while nobody's keys are open.
 */
@Entity
@Table(name = "check_in_rhythm")
class RhythmChoice {

	@Id
	private UUID person;

	@Version
	private @Nullable Integer version;

	@Enumerated(EnumType.STRING)
	private Rhythm rhythm;

	protected RhythmChoice() {
	}

	RhythmChoice(PersonId person, Rhythm rhythm) {
		this.person = person.id();
		this.rhythm = rhythm;
	}

	void change(Rhythm rhythm) {
		this.rhythm = rhythm;
	}

	Rhythm rhythm() {
		return this.rhythm;
	}

}
