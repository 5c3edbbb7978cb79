package app.kintsugi.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The questions that each step puts to each role, by the keys of their words.
 */
public final class Prompts {

	private static final int EACH = 3;

	private Prompts() {
	}

	/**
	 * The keys of a step's prompts for a role, in their order.
	 * @param step from 1 to 9
	 */
	public static List<String> keys(int step, Role role) {
		String start = "step." + step + ".prompt." + role.name().toLowerCase(Locale.ROOT) + ".";
		return IntStream.rangeClosed(1, EACH).mapToObj((number) -> start + number).toList();
	}

	/** Whether this is the key of one of the step's prompts, for either role. */
	public static boolean isPrompt(int step, String key) {
		return step >= Walk.FIRST && step <= Walk.LAST
				&& Arrays.stream(Role.values()).anyMatch((role) -> keys(step, role).contains(key));
	}

}
