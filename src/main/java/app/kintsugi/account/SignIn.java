package app.kintsugi.account;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;

/**
 * Opens a person's keys: by passphrase, by recovery code, or, when both are lost, anew by
 * a reset code. Unknown names cost the same work and get the same answer.
 */
@Service
public class SignIn {

	private final People people;

	private final Invitations invitations;

	private final Keyring keyring;

	SignIn(People people, Invitations invitations, Keyring keyring) {
		this.people = people;
		this.invitations = invitations;
		this.keyring = keyring;
	}

	public Optional<Keys> byPassphrase(String signInName, String passphrase) {
		return this.keyring.unlock(this.people.idOf(signInName), passphrase);
	}

	/**
	 * Lets somebody back in with a new passphrase: with their recovery code everything
	 * opens again; with the operator's reset code they get new keys.
	 */
	@Transactional
	public Optional<Keys> byCode(String signInName, String code, String nextPassphrase) {
		@Nullable PersonId person = this.people.idOf(signInName);
		if (person != null && this.invitations.useReset(code, person)) {
			return Optional.of(this.keyring.replace(person, nextPassphrase));
		}
		return this.keyring.recover(person, code, nextPassphrase);
	}

}
