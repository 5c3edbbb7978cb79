package app.kintsugi.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

import app.kintsugi.vault.PersonId;

/**
 * Invitation codes: 130 bits, stored hashed, good for 72 hours and for one use.
 */
@Service
public class Invitations {

	public enum Purpose {

		/** To have an account here, and nothing more. */
		ACCOUNT,
		/** To become a couple with the inviter. */
		PARTNER,
		/** To become the therapist of the inviter's couple. */
		THERAPIST

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

	/**
	 * Makes a code.
	 * @return the code in groups of letters, to be shown once: only its hash is kept
	 */
	public String invite(PersonId inviter, Purpose purpose) {
		return "";
	}

	/**
	 * Looks at a code without using it up. An account made with a code leaves it usable
	 * by that new person for its other purpose.
	 * @throws NotInvitedException when it is unknown, used or expired, or its inviter is
	 * the one who types it
	 */
	public Invitation look(String code, PersonId typist) {
		throw new NotInvitedException("invitation.unknown");
	}

	/**
	 * Uses a code up.
	 * @throws NotInvitedException as {@link #look}
	 */
	public Invitation use(String code, PersonId typist) {
		throw new NotInvitedException("invitation.unknown");
	}

	/** The inviter's open invitations, newest first. */
	public List<Invitation> openOf(PersonId inviter) {
		return List.of();
	}

	/** Takes an open invitation of one's own back. */
	public void revoke(UUID invitation, PersonId inviter) {
	}

}
