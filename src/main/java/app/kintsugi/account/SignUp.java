package app.kintsugi.account;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;

/**
 * Makes accounts: the operator's with the set-up code, everybody else's with an
 * invitation.
 */
@Service
@Transactional
public class SignUp {

	/** The name is taken, by somebody else. */
	public static class NameTakenException extends RuntimeException {

	}

	/** The set-up code is wrong, or this server has been set up. */
	public static class NotSetUpException extends RuntimeException {

	}

	private final Persons persons;

	private final Invitations invitations;

	private final SetupCode setupCode;

	private final Keyring keyring;

	private final Clock clock;

	SignUp(Persons persons, Invitations invitations, SetupCode setupCode, Keyring keyring, Clock clock) {
		this.persons = persons;
		this.invitations = invitations;
		this.setupCode = setupCode;
		this.keyring = keyring;
		this.clock = clock;
	}

	/**
	 * Makes the operator's account.
	 * @return the new person's keys, opened
	 * @throws NotSetUpException when the code is wrong or somebody was first
	 */
	public Keys setUp(String code, NewAccount account) {
		if (!this.setupCode.use(code) || this.persons.existsBy()) {
			throw new NotSetUpException();
		}
		return create(PersonId.random(), account, true);
	}

	/**
	 * Makes the account of somebody who was invited.
	 * @return the new person's keys, opened
	 * @throws Invitations.NotInvitedException when the code opens nothing
	 * @throws NameTakenException when somebody has this sign-in name
	 */
	public Keys signUp(String code, NewAccount account) {
		PersonId newcomer = PersonId.random();
		this.invitations.signUpWith(code, newcomer);
		return create(newcomer, account, false);
	}

	private Keys create(PersonId id, NewAccount account, boolean operator) {
		String signInName = SignInName.normalized(account.signInName());
		if (this.persons.findBySignInName(signInName).isPresent()) {
			throw new NameTakenException();
		}
		this.persons.save(new Person(id, signInName, account.displayName().strip(), operator, this.clock.instant()));
		return this.keyring.create(id, account.passphrase());
	}

}
