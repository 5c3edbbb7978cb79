package app.kintsugi.couple.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import app.kintsugi.ui.PlainText;

/**
 * A therapist's “the words are the same”, with the policy on secrets.
 *
 * @param submission becomes the id of the offer
 */
record OfferForm(@NotNull UUID submission, @PlainText(max = 200) String code, @PlainText(max = 100_000) String policy) {

	static OfferForm to(String code) {
		return new OfferForm(UUID.randomUUID(), code, "");
	}

}
