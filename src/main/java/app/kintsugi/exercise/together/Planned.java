package app.kintsugi.exercise.together;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan as one of the two sees it.
 *
 * @param idea null when it is not on the list any more
 * @param nameThen what the idea was called when it was planned
 * @param words to it; empty for none, null when they are not as their author wrote them
 * @param mine whether whoever looks proposed it
 * @param come whether its day is here or was
 * @param notYet whether it touches what the pace list holds at <i>not yet</i>
 */
public record Planned(UUID id, @Nullable Idea idea, String nameThen, LocalDate day, @Nullable String words,
		boolean mine, boolean agreed, boolean come, boolean notYet) {

	public String name(Locale locale) {
		return (this.idea != null) ? this.idea.in(locale).name() : this.nameThen;
	}

	/** Whether whoever looks is the one to say something to it. */
	public boolean asksMe() {
		return !this.mine && !this.agreed;
	}

	@Override
	public String toString() {
		return "Planned";
	}

}
