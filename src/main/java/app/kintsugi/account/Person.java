package app.kintsugi.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.PersonId;

/**
 * Somebody with an account. What a person writes is not here; their names are readable by
 * whoever runs the server, and the sign-up page says so.
 */
@Entity
class Person {

	@Id
	private UUID id;

	private String signInName;

	private String displayName;

	private boolean operator;

	private Instant createdAt;

	/** The tag of the language they chose, or null for their browser's. */
	private @Nullable String locale;

	/** The time zone they chose, or null for the server's. */
	private @Nullable String zone;

	@Version
	private int version;

	protected Person() {
	}

	Person(PersonId id, String signInName, String displayName, boolean operator, Instant createdAt) {
		this.id = id.id();
		this.signInName = signInName;
		this.displayName = displayName;
		this.operator = operator;
		this.createdAt = createdAt;
	}

	PersonId id() {
		return new PersonId(this.id);
	}

	String signInName() {
		return this.signInName;
	}

	String displayName() {
		return this.displayName;
	}

	boolean isOperator() {
		return this.operator;
	}

	@Nullable String locale() {
		return this.locale;
	}

	@Nullable String zone() {
		return this.zone;
	}

	void livesIn(@Nullable String zone) {
		this.zone = zone;
	}

	void speaks(@Nullable String tag) {
		this.locale = tag;
	}

}
