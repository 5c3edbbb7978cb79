package app.kintsugi.account.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import app.kintsugi.account.NewAccount;
import app.kintsugi.ui.PlainText;

/**
 * What is typed to make an account.
 */
record NewAccountForm(@NotBlank(message = "{code.empty}") String code, @PlainText(max = 60) String displayName,
		@Pattern(regexp = "\\s*[\\p{L}\\p{M}\\p{N}._-]{3,40}\\s*", message = "{sign-in-name.unfit}") String signInName,
		String passphrase) {

	NewAccountForm(@Nullable String code, @Nullable String displayName, @Nullable String signInName,
			@Nullable String passphrase) {
		this.code = (code != null) ? code : "";
		this.displayName = (displayName != null) ? displayName : "";
		this.signInName = (signInName != null) ? signInName : "";
		this.passphrase = (passphrase != null) ? passphrase : "";
	}

	static NewAccountForm empty() {
		return new NewAccountForm("", "", "", "");
	}

	void check(Errors faults) {
		PassphraseFaults.check("passphrase", this.passphrase, List.of(this.displayName, this.signInName), faults);
	}

	NewAccount account() {
		return new NewAccount(this.signInName, this.displayName, this.passphrase);
	}

	@Override
	public String toString() {
		return "NewAccountForm";
	}

}
