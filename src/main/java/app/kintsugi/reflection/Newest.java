package app.kintsugi.reflection;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A reflection and the newest of its versions, as the lists read it.
 */
record Newest(UUID id, PersonId author, Audience audience, @Nullable CoupleId couple, @Nullable JourneyId journey,
		@Nullable Integer step, CircleId circle, @Nullable Instant sharedAt, int number, Sealed sealed,
		Instant writtenAt, @Nullable Instant waitsSince) {

	ReflectionId reflection() {
		return new ReflectionId(this.id);
	}

	Label label() {
		return Writing.label(reflection(), this.number, this.author);
	}

}
