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
 * id, or where the therapist accompanies one person alone, an id of its own
 * @param couple null where the therapist accompanies one person alone. Whether that
 * person is in a couple, and with whom, is not said here; and nothing of such a place
 * belongs on a page of anybody else's, not of that couple's and not of its therapist's,
 * even where that is the same therapist
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
