package app.kintsugi.account.web;

import java.util.List;

import org.springframework.validation.Errors;

import app.kintsugi.account.PassphraseRules;

/**
 * Says beside the field what is wrong with a passphrase.
 */
final class PassphraseFaults {

	private PassphraseFaults() {
	}

	static void check(String field, String passphrase, List<String> personal, Errors faults) {
		String fault = PassphraseRules.fault(passphrase, personal);
		if (fault != null) {
			faults.rejectValue(field, fault);
		}
	}

}
