package app.kintsugi.account;

/**
 * What somebody chooses when they make their account.
 *
 * @param signInName as typed
 * @param displayName what others call them
 * @param passphrase already found good by {@link PassphraseRules}
 */
public record NewAccount(String signInName, String displayName, String passphrase) {

	@Override
	public String toString() {
		return "NewAccount";
	}

}
