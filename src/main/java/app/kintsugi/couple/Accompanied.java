package app.kintsugi.couple;

import java.util.List;
import java.util.Map;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * A couple with the therapist whom both let in, the same for whichever of the three looks
 * at it.
 *
 * @param circle of all three
 * @param apart of each partner alone with the therapist
 */
public record Accompanied(CoupleId id, PersonId first, PersonId second, PersonId therapist, CircleId circle,
		Map<PersonId, CircleId> apart) {

	public Accompanied {
		apart = Map.copyOf(apart);
	}

	/** The two, in an order that is always the same. */
	public List<PersonId> partners() {
		return List.of(this.first, this.second);
	}

}
