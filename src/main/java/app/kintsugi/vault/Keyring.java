package app.kintsugi.vault;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes, unlocks and renews a person's keys.
 */
@Service
public class Keyring {

	/** Makes the first keys of a new person, and the circle of that person alone. */
	public Keys create(PersonId person, CharSequence passphrase) {
		throw new NoKeyException();
	}

	/**
	 * Opens a person's keys with their passphrase.
	 * @param person null for a name nobody has: the same work is done, in vain
	 */
	public Optional<Keys> unlock(@Nullable PersonId person, CharSequence passphrase) {
		return Optional.empty();
	}

	/**
	 * Gives the person whose keys are open a new passphrase.
	 * @return whether the current passphrase was right; if not, nothing changed
	 */
	public boolean changePassphrase(CharSequence current, CharSequence next) {
		return false;
	}

	/**
	 * Makes a new recovery code for the person whose keys are open; the one before it
	 * stays good until this one is confirmed.
	 * @return the code, 160 bits in 8 groups of 4 base-32 letters, to be shown once
	 */
	public String newRecoveryCode() {
		throw new NoKeyException();
	}

	/** Confirms the newest recovery code by typing it back. */
	public boolean confirmRecoveryCode(CharSequence typed) {
		return false;
	}

	public boolean hasConfirmedRecoveryCode(PersonId person) {
		return false;
	}

	/**
	 * Opens a person's keys with their recovery code and sets a new passphrase.
	 * @param person null for a name nobody has
	 */
	public Optional<Keys> recover(@Nullable PersonId person, CharSequence recoveryCode, CharSequence nextPassphrase) {
		return Optional.empty();
	}

	/**
	 * Gives a person who lost everything new keys. What was sealed before stays sealed
	 * until {@link #regain}.
	 */
	public Keys replace(PersonId person, CharSequence nextPassphrase) {
		throw new NoKeyException();
	}

	/** Whether older keys of this person wait for their recovery code. */
	public boolean hasSealedPast(PersonId person) {
		return false;
	}

	/**
	 * Opens the older keys of the person whose keys are open, so that what was sealed to
	 * them can be read again.
	 * @return whether the recovery code was right
	 */
	public boolean regain(CharSequence recoveryCode) {
		return false;
	}

}
