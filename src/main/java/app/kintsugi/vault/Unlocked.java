package app.kintsugi.vault;

import java.util.function.Supplier;

/**
 * The keys that are open on this thread, as in a signed-in request.
 */
public final class Unlocked {

	private Unlocked() {
	}

	/**
	 * The keys open on this thread.
	 * @throws NoKeyException when nobody is signed in here
	 */
	public static Keys keys() {
		throw new NoKeyException();
	}

	/** Does the work with these keys open; what was open before is open again after. */
	public static <T> T with(Keys keys, Supplier<T> work) {
		return work.get();
	}

}
