package app.kintsugi.vault;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The keys that are open on this thread, as in a signed-in request.
 */
public final class Unlocked {

	private static final ThreadLocal<@Nullable Keys> OPEN = new ThreadLocal<>();

	private Unlocked() {
	}

	/**
	 * The keys open on this thread.
	 * @throws NoKeyException when nobody is signed in here
	 */
	public static Keys keys() {
		return present().orElseThrow(NoKeyException::new);
	}

	static Optional<Keys> present() {
		return Optional.ofNullable(OPEN.get());
	}

	/**
	 * Does the work with these keys open; what was open before is open again after. The
	 * keys are not closed: who opened them does that.
	 */
	public static <T extends @Nullable Object> T with(Keys keys, Supplier<T> work) {
		Keys before = OPEN.get();
		OPEN.set(keys);
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				OPEN.set(before);
			}
			else {
				OPEN.remove();
			}
		}
	}

}
