package app.kintsugi.exercise.pace;

import org.jspecify.annotations.Nullable;

/**
 * One item of a pace list as it is now.
 *
 * @param key the name of a {@link Part}, or the id of an own item
 * @param part null for an own item
 * @param name the hurt partner's words for an own item; empty for a part
 */
public record PaceItem(String key, @Nullable Part part, String name, Readiness readiness) {

	public boolean maybe() {
		return this.readiness == Readiness.MAYBE;
	}

	@Override
	public String toString() {
		return "PaceItem";
	}

}
