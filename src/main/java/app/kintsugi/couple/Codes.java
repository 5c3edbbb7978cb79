package app.kintsugi.couple;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Invitation;
import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.account.People;
import app.kintsugi.vault.PersonId;

/**
 * The codes people were given. Whoever made their account with one need not type it
 * again: for them alone, the id of that invitation does what its code did.
 */
@Service
@Transactional
public class Codes {

	/**
	 * An invitation that somebody made their account with.
	 *
	 * @param code what to answer it with
	 * @param inviter the name of who invites
	 */
	public record Waiting(String code, String inviter) {
	}

	private final Invitations invitations;

	private final People people;

	Codes(Invitations invitations, People people) {
		this.invitations = invitations;
		this.people = people;
	}

	/** What this person made their account with, until they have answered it. */
	@Transactional(readOnly = true)
	public Optional<Waiting> waitingFor(PersonId me) {
		return this.invitations.waitingFor(me)
			.map((invitation) -> new Waiting(invitation.id().toString(), this.people.nameOf(invitation.inviter())));
	}

	/**
	 * Looks at a code without using it up.
	 * @throws NotInvitedException when it opens nothing for this person
	 */
	@Transactional(readOnly = true)
	public Invitation look(String code, PersonId me) {
		return waiting(code, me).orElseGet(() -> this.invitations.look(code, me));
	}

	/** Uses a code up. */
	Invitation use(String code, PersonId me) {
		return waiting(code, me).map((invitation) -> this.invitations.useWaiting(invitation.id(), me))
			.orElseGet(() -> this.invitations.use(code, me));
	}

	private Optional<Invitation> waiting(String code, PersonId me) {
		return this.invitations.waitingFor(me).filter((invitation) -> invitation.id().toString().equals(code));
	}

}
