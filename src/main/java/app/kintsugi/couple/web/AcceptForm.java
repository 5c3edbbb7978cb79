package app.kintsugi.couple.web;

import java.util.UUID;

import app.kintsugi.ui.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * “The words are the same”, to a partner's code.
 *
 * @param submission becomes the couple's id
 */
record AcceptForm(@NotNull UUID submission, @PlainText(max = 200) String code) {

	static AcceptForm to(String code) {
		return new AcceptForm(UUID.randomUUID(), code);
	}

}
