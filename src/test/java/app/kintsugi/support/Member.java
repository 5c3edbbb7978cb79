package app.kintsugi.support;

import java.util.function.Supplier;

import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Unlocked;

/**
 * Somebody with an account, as a test knows them.
 */
public record Member(PersonId id, String signInName, String passphrase, Keys keys) {

	/** Does something as this person, with their keys open. */
	public <T> T does(Supplier<T> work) {
		return Unlocked.with(this.keys, work);
	}

	/** Does something as this person, with their keys open. */
	public void does(Runnable work) {
		Unlocked.with(this.keys, () -> {
			work.run();
			return true;
		});
	}

}
