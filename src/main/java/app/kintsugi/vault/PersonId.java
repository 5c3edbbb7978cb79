package app.kintsugi.vault;

import java.io.Serializable;
import java.util.UUID;

/**
 * Names a person; also the principal of a signed-in request.
 *
 * @param id made by us, at random
 */
public record PersonId(UUID id) implements Serializable {

	public static PersonId random() {
		return new PersonId(UUID.randomUUID());
	}

}
