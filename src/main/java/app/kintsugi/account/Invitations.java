package app.kintsugi.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.vault.PersonId;

/**
 * Invitation codes: 130 bits, stored hashed, good for 72 hours and for one use.
 */
@Service
@Transactional
public class Invitations {

	public enum Purpose {

		/** To have an account here, and nothing more. */
		ACCOUNT,
		/** To become a couple with the inviter. */
		PARTNER,
		/** To become the therapist of the inviter's couple. */
		THERAPIST,
		/** To become the therapist of the inviter alone. */
		OWN_THERAPIST,
		/** To come back with new keys after losing passphrase and recovery code. */
		RESET

	}

	/** An open invitation, as its inviter may see it: the code itself is gone. */
	public record Invitation(UUID id, PersonId inviter, Purpose purpose, Instant expiresAt) {
	}

	/** A code that opens nothing, with why: the message key of the sentence to show. */
	public static class NotInvitedException extends RuntimeException {

		private final String messageKey;

		public NotInvitedException(String messageKey) {
			super(messageKey);
			this.messageKey = messageKey;
		}

		public String messageKey() {
			return this.messageKey;
		}

	}

	private final OneTimeInvitations invitations;

	private final Clock clock;

	Invitations(OneTimeInvitations invitations, Clock clock) {
		this.invitations = invitations;
		this.clock = clock;
	}

	/**
	 * Makes a code.
	 * @return the code in groups of letters, to be shown once: only its hash is kept
	 */
	public String invite(PersonId inviter, Purpose purpose) {
		return invite(inviter, purpose, null);
	}

	String invite(PersonId inviter, Purpose purpose, @Nullable PersonId subject) {
		String code = OneTimeCode.random();
		this.invitations.save(new OneTimeInvitation(code, purpose, inviter, subject, this.clock.instant()));
		return code;
	}

	/**
	 * Looks at a code without using it up.
	 * @throws NotInvitedException when it is unknown, used or expired, or its inviter is
	 * the one who types it
	 */
	@Transactional(readOnly = true)
	public Invitation look(String code, PersonId typist) {
		return open(code, typist).view();
	}

	/**
	 * Uses a code up.
	 * @throws NotInvitedException as {@link #look}
	 */
	public Invitation use(String code, PersonId typist) {
		OneTimeInvitation invitation = open(code, typist);
		invitation.use();
		return invitation.view();
	}

	/**
	 * The invitation a person made their account with, while its other purpose is still
	 * open to them: they need not type its code again.
	 */
	@Transactional(readOnly = true)
	public Optional<Invitation> waitingFor(PersonId person) {
		Instant now = this.clock.instant();
		return this.invitations.findByBoundToId(person)
			.stream()
			.filter((invitation) -> invitation.isOpen(now))
			.findFirst()
			.map(OneTimeInvitation::view);
	}

	/**
	 * Uses up the invitation that {@link #waitingFor waits} for this person.
	 * @throws NotInvitedException when it has been used or has expired
	 */
	public Invitation useWaiting(UUID id, PersonId person) {
		OneTimeInvitation invitation = this.invitations.findByBoundToId(person)
			.stream()
			.filter((candidate) -> candidate.view().id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotInvitedException("invitation.unknown"));
		invitation.mustBeOpenTo(person, this.clock.instant());
		invitation.use();
		return invitation.view();
	}

	/** The inviter's open invitations, newest first. */
	@Transactional(readOnly = true)
	public List<Invitation> openOf(PersonId inviter) {
		Instant now = this.clock.instant();
		return this.invitations.findByInviterIdOrderByExpiresAtDesc(inviter)
			.stream()
			.filter((invitation) -> invitation.isOpen(now))
			.map(OneTimeInvitation::view)
			.toList();
	}

	/** Takes an open invitation of one's own back. */
	public void revoke(UUID id, PersonId inviter) {
		this.invitations.findById(id)
			.filter((invitation) -> invitation.isBy(inviter))
			.ifPresent(OneTimeInvitation::use);
	}

	/** Binds the invitation of this code to the account being made with it. */
	void signUpWith(String code, PersonId newcomer) {
		open(code, null).bindTo(newcomer);
	}

	/** Uses up a reset code that was issued for this person. */
	boolean useReset(String code, PersonId subject) {
		Optional<OneTimeInvitation> reset = this.invitations.findByCodeHash(OneTimeCode.hash(code))
			.filter((invitation) -> invitation.isOpen(this.clock.instant()) && subject.equals(invitation.subject()));
		reset.ifPresent(OneTimeInvitation::use);
		return reset.isPresent();
	}

	private OneTimeInvitation open(String code, @Nullable PersonId typist) {
		OneTimeInvitation invitation = this.invitations.findByCodeHash(OneTimeCode.hash(code))
			.filter((candidate) -> !candidate.isFor(Purpose.RESET))
			.orElseThrow(() -> new NotInvitedException("invitation.unknown"));
		invitation.mustBeOpenTo(typist, this.clock.instant());
		return invitation;
	}

}
