package app.kintsugi.account;

import org.springframework.stereotype.Service;

import app.kintsugi.vault.PersonId;

/**
 * Who has an account here.
 */
@Service
public class People {

	/** The name a person chose to be called by. */
	public String nameOf(PersonId person) {
		return "";
	}

}
