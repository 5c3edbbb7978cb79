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

	/** The keys open on this thread, if somebody is signed in here. */
	public static Optional<Keys> present() {
		return Optional.ofNullable(OPEN.get());
	}

	/**
	 * Does the work with these keys open; what was open before is open again after. The
	 * keys are not closed: who opened them does that.
	 */
	public static <T extends @Nullable Object> T with(Keys keys, Supplier<T> work) {
		try (Scope scope = open(keys)) {
			return work.get();
		}
	}

	/**
	 * Opens keys on this thread until the scope closes; it does not wipe them.
	 */
	public static Scope open(Keys keys) {
		Keys before = OPEN.get();
		OPEN.set(keys);
		return () -> {
			if (before != null) {
				OPEN.set(before);
			}
			else {
				OPEN.remove();
			}
		};
	}

	/**
	 * How long keys stay open.
	 */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
