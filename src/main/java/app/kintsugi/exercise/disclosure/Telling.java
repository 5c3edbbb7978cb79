package app.kintsugi.exercise.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * The disclosure in its six parts, and what its writer declares at the end.
 *
 * @param did what I did
 * @param known what you already know
 * @param unknown what you do not know yet
 * @param others who else knows
 * @param ahead what could still come to light
 * @param cost what it cost you, as I understand it
 * @param declaration that this is all of it, in the writer's own words; empty until it is
 * delivered
 */
public record Telling(String did, String known, String unknown, String others, String ahead, String cost,
		String declaration) {

	static final Telling BLANK = new Telling("", "", "", "", "", "", "");

	/** A part of it: the key of its heading, and its words. */
	public record Part(String headingKey, String text) {

		@Override
		public String toString() {
			return "Part[" + this.headingKey + "]";
		}

	}

	/** The six parts. */
	public List<Part> parts() {
		return List.of(new Part("disclosure.did", this.did), new Part("disclosure.known", this.known),
				new Part("disclosure.unknown", this.unknown), new Part("disclosure.others", this.others),
				new Part("disclosure.ahead", this.ahead), new Part("disclosure.cost", this.cost));
	}

	/** Whether every part says something. */
	public boolean isComplete() {
		return parts().stream().noneMatch((part) -> part.text().isBlank());
	}

	/** The parts that say something, and the declaration. */
	List<Part> delivered() {
		return Stream.concat(parts().stream(), Stream.of(new Part("disclosure.declaration", this.declaration)))
			.filter((part) -> !part.text().isBlank())
			.toList();
	}

	Telling declared(String declaration) {
		return new Telling(this.did, this.known, this.unknown, this.others, this.ahead, this.cost, declaration);
	}

	@Override
	public String toString() {
		return "Telling";
	}

}
