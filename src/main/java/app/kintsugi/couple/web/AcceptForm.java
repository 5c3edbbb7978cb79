package app.kintsugi.couple.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import app.kintsugi.ui.PlainText;

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
