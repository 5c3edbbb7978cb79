package app.kintsugi.couple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a therapist accompanies, the same for whichever of them looks at it: a couple with
 * the therapist whom both let in, or one person with their own.
 *
 * @param id of the place, as in {@link TherapistPlace}
 * @param couple null for one person alone
 * @param partners the two, or the one, in an order that is always the same
 * @param circle of all of them
 * @param apart of each of two alone with the therapist; empty for one person alone
 */
public record Accompanied(UUID id, @Nullable CoupleId couple, List<PersonId> partners, PersonId therapist,
		CircleId circle, Map<PersonId, CircleId> apart) {

	public Accompanied {
		partners = List.copyOf(partners);
		apart = Map.copyOf(apart);
	}

	/** Everything that is shared with the therapist here lies in one of them. */
	public List<CircleId> circles() {
		List<CircleId> circles = new ArrayList<>(this.apart.values());
		circles.add(this.circle);
		return circles;
	}

}
