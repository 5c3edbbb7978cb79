package app.kintsugi.exercise.together;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.pace.Part;
import app.kintsugi.vault.PersonId;

/**
 * Something that two can do together: one of ours, or one that one of them put on their
 * list. That it is there says nothing about who would enjoy it.
 *
 * @param id how picks and plans name it
 * @param wordings by language; an own idea has one, for every language
 * @param budget null for an own idea
 * @param mood null for an own idea
 * @param touches the parts of the pace list that it belongs to
 * @param putBy null for one of ours
 */
public record Idea(String id, Map<String, Wording> wordings, @Nullable Budget budget, @Nullable Mood mood,
		Set<Part> touches, @Nullable PersonId putBy) {

	static final String ENGLISH = "en";

	public Idea {
		wordings = Map.copyOf(wordings);
		touches = Set.copyOf(touches);
	}

	/** How it is said in one language. */
	public record Wording(String name, String line) {

		@Override
		public String toString() {
			return "Wording";
		}

	}

	/** In this language, or else in English. */
	public Wording in(Locale locale) {
		Wording wording = this.wordings.get(locale.getLanguage());
		return (wording != null) ? wording : Objects.requireNonNull(this.wordings.get(ENGLISH));
	}

	@Override
	public String toString() {
		return "Idea";
	}

}
