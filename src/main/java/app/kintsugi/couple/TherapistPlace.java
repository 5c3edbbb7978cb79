package app.kintsugi.couple;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * A place that a therapist was let into. Each is a closed room.
 *
 * @param id names it in addresses, and in what the therapist keeps about it: a couple's
 * id
 * @param couple null where there is none
 * @param persons whom the therapist accompanies, in the order in which they agreed to be
 * named
 * @param circles everything that is shared with the therapist here lies in one of them,
 * and nothing else does
 */
public record TherapistPlace(UUID id, @Nullable CoupleId couple, List<PersonId> persons, List<CircleId> circles) {

	public TherapistPlace {
		persons = List.copyOf(persons);
		circles = List.copyOf(circles);
	}

}
