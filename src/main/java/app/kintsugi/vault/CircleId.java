package app.kintsugi.vault;

import java.util.UUID;

/**
 * Names a circle: a set of persons who can read a thing.
 *
 * @param id made by us, at random
 */
public record CircleId(UUID id) {

	public static CircleId random() {
		return new CircleId(UUID.randomUUID());
	}

}
