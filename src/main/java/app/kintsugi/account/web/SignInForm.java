package app.kintsugi.account.web;

import org.jspecify.annotations.Nullable;

/**
 * What is typed to sign in.
 */
record SignInForm(String name, String passphrase) {

	SignInForm(@Nullable String name, @Nullable String passphrase) {
		this.name = (name != null) ? name : "";
		this.passphrase = (passphrase != null) ? passphrase : "";
	}

	@Override
	public String toString() {
		return "SignInForm";
	}

}
