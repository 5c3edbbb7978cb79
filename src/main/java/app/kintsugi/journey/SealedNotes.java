package app.kintsugi.journey;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;

/**
 * Seals the few words that go with a proposal or a setback, for the two and nobody else.
 */
@Component
class SealedNotes {

	static final String PROPOSAL = "journey-proposal";

	static final String SETBACK = "setback";

	private static final int ONLY_VERSION = 1;

	/** What is sealed. */
	record Words(String text) {

		@Override
		public String toString() {
			return "Words";
		}

	}

	private final Vault vault;

	private final Couples couples;

	SealedNotes(Vault vault, Couples couples) {
		this.vault = vault;
		this.couples = couples;
	}

	/** Nothing for a text that says nothing. */
	@Nullable Sealed seal(String kind, UUID row, Couple couple, String text) {
		if (text.isBlank()) {
			return null;
		}
		return this.vault.seal(this.couples.circle(couple, Audience.PARTNER),
				new Label(kind, row, ONLY_VERSION, couple.me()), new Words(text));
	}

	/** Nothing where there is nothing, or no key to it. */
	Optional<Note> open(String kind, UUID row, PersonId author, @Nullable Sealed sealed) {
		if (sealed == null) {
			return Optional.empty();
		}
		try {
			Words words = this.vault.open(sealed, new Label(kind, row, ONLY_VERSION, author), Words.class);
			return Optional.of(new Note(row, author, words.text()));
		}
		catch (NoKeyException ex) {
			return Optional.empty();
		}
		catch (TamperedException ex) {
			return Optional.of(new Note(row, author, null));
		}
	}

}
