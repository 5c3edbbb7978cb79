package app.kintsugi.exercise.gentle;

import java.util.UUID;

import app.kintsugi.vault.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not want their writing to be read with them. It is not sealed: every page
 * with a form asks for it, and that the row is there would say as much as what is in it.
 */
@Entity
@Table(name = "gentle_switched_off")
class SwitchedOff {

	@Id
	private UUID person;

	@Version
	private @Nullable Integer version;

	protected SwitchedOff() {
	}

	SwitchedOff(PersonId person) {
		this.person = person.id();
	}

}
