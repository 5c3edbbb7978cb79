package app.kintsugi.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.account.Invitations.Invitation;
import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.vault.PersonId;

/**
 * A code that was given out: only its hash, good for one use within 72 hours. A person
 * who makes their account with it is bound to it: nobody else can use it then.
 */
@Entity
@Table(name = "invitation")
class OneTimeInvitation {

	static final Duration GOOD_FOR = Duration.ofHours(72);

	@Id
	private UUID id;

	private byte[] codeHash;

	@Enumerated(EnumType.STRING)
	private Purpose purpose;

	private PersonId inviterId;

	private @Nullable PersonId boundToId;

	private @Nullable PersonId subjectId;

	private Instant expiresAt;

	private boolean used;

	@Version
	private int version;

	protected OneTimeInvitation() {
	}

	OneTimeInvitation(String code, Purpose purpose, PersonId inviter, @Nullable PersonId subject, Instant now) {
		this.id = UUID.randomUUID();
		this.codeHash = OneTimeCode.hash(code);
		this.purpose = purpose;
		this.inviterId = inviter;
		this.subjectId = subject;
		this.expiresAt = now.plus(GOOD_FOR);
	}

	/** Refuses unless this person (nobody yet, at sign-up) could use it now. */
	void mustBeOpenTo(@Nullable PersonId typist, Instant now) {
		if (this.used) {
			throw new NotInvitedException("invitation.used");
		}
		if (!now.isBefore(this.expiresAt)) {
			throw new NotInvitedException("invitation.expired");
		}
		if (this.inviterId.equals(typist)) {
			throw new NotInvitedException("invitation.own");
		}
		if (this.boundToId != null && !this.boundToId.equals(typist)) {
			throw new NotInvitedException("invitation.used");
		}
	}

	void bindTo(PersonId person) {
		this.boundToId = person;
		this.used = this.purpose == Purpose.ACCOUNT;
	}

	void use() {
		this.used = true;
	}

	boolean isOpen(Instant now) {
		return !this.used && now.isBefore(this.expiresAt);
	}

	boolean isBy(PersonId inviter) {
		return this.inviterId.equals(inviter);
	}

	boolean isFor(Purpose purpose) {
		return this.purpose == purpose;
	}

	@Nullable PersonId subject() {
		return this.subjectId;
	}

	Invitation view() {
		return new Invitation(this.id, this.inviterId, this.purpose, this.expiresAt);
	}

}
