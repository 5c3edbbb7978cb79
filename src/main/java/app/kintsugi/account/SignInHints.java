package app.kintsugi.account;

import java.util.List;

/**
 * Sign-ins that the sign-in page may show to everybody. Only a demo has any.
 */
public interface SignInHints {

	/**
	 * One such sign-in.
	 */
	record Hint(String displayName, String signInName, String passphrase) {
	}

	List<Hint> all();

}
