package app.kintsugi.couple;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * A place that a therapist was let into, by a couple or by one person alone. Each is a
 * closed room: nothing of one belongs on the pages of another, even where the same person
 * is in both.
 *
 * @param id names it in addresses, and in what the therapist keeps about it: a couple's
 * id, or that of the accompaniment of one person
 * @param couple null for one person alone; whether that person is in a couple is not said
 * @param admission how the therapist came in, with the policy on secrets
 * @param persons whom the therapist accompanies, in the order in which they agreed to be
 * named
 * @param circles everything that is shared with the therapist here lies in one of them,
 * and nothing else does
 */
public record TherapistPlace(UUID id, @Nullable CoupleId couple, UUID admission, List<PersonId> persons,
		List<CircleId> circles) {

	public TherapistPlace {
		persons = List.copyOf(persons);
		circles = List.copyOf(circles);
	}

}
