package app.kintsugi.exercise.chain;

import java.time.Instant;
import java.util.UUID;

/**
 * One link of a chain.
 *
 * @param edition the edition of the chain in which its words became what they are
 * @param writtenAt when that was
 */
public record Link(UUID id, Place place, Words words, Mark mark, int edition, Instant writtenAt) {

	/** What has become of a link since the chain was first shared. */
	public enum Mark {

		/** Nothing, or it was not shared yet. */
		NONE(""),

		ADDED("chain.mark.added"),

		CHANGED("chain.mark.changed"),

		/** Its words are gone; that there was one is not. */
		TAKEN_OUT("chain.mark.taken-out");

		private final String key;

		Mark(String key) {
			this.key = key;
		}

		public String key() {
			return this.key;
		}

	}

	private static final Words NO_WORDS = new Words("", "", "");

	Link reworded(Place place, Words words, boolean shared, int edition, Instant at) {
		Mark mark = (shared && this.mark != Mark.ADDED) ? Mark.CHANGED : this.mark;
		return new Link(this.id, place, words, mark, edition, at);
	}

	Link takenOut(int edition, Instant at) {
		return new Link(this.id, this.place, NO_WORDS, Mark.TAKEN_OUT, edition, at);
	}

	/** Whether its words are there. */
	boolean isThere() {
		return this.mark != Mark.TAKEN_OUT;
	}

	@Override
	public String toString() {
		return "Link[" + this.id + "]";
	}

}
