package app.kintsugi.journey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Prompts that somebody wrote for the two, or for one of them, beside those that every
 * step has. The room in which they are written makes one bean of this.
 *
 * <p>
 * Nobody is told of any that are not for them.
 */
public interface MorePrompts {

	/**
	 * One of them, as one who is asked reads it.
	 *
	 * @param from the name of who asks
	 * @param both whether the other of the two is asked too, and reads it
	 * @param own whether it is this person's own therapist who asks, so that its words
	 * are for nobody else
	 * @param step null when it belongs to none
	 * @param text null when it is not as it was written
	 */
	record MorePrompt(UUID id, String from, boolean both, boolean own, @Nullable Integer step, @Nullable String text) {

		@Override
		public String toString() {
			return "MorePrompt";
		}

	}

	/** All that this person is asked now, the oldest first. */
	List<MorePrompt> of(PersonId me);

	/** One of them; nothing when it was taken back, or is not for this person. */
	default Optional<MorePrompt> find(UUID id, PersonId me) {
		return of(me).stream().filter((prompt) -> prompt.id().equals(id)).findFirst();
	}

}
