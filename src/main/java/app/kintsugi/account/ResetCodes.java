package app.kintsugi.account;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * What an operator can do for somebody who lost passphrase and recovery code: let them in
 * with new keys. It opens nothing that was sealed before, and the partner is told.
 */
@Service
public class ResetCodes {

	private final People people;

	private final Invitations invitations;

	ResetCodes(People people, Invitations invitations) {
		this.people = people;
		this.invitations = invitations;
	}

	/**
	 * Issues a code for one person.
	 * @throws NotFoundException when the asker is not the operator, or nobody is meant
	 */
	@Transactional
	public String issue(PersonId operator, PersonId subject) {
		if (!this.people.isOperator(operator) || operator.equals(subject)) {
			throw new NotFoundException();
		}
		this.people.nameOf(subject);
		return this.invitations.invite(operator, Purpose.RESET, subject);
	}

}
