package app.kintsugi.account;

import java.time.Duration;

/**
 * It has been tried in vain too often, here or on another node.
 */
public class TooManyTriesException extends RuntimeException {

	private final transient Duration wait;

	TooManyTriesException(Duration wait) {
		super("too many tries");
		this.wait = wait;
	}

	/** How long until one more is let through, in seconds, never 0. */
	public long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

	/** The same in minutes, never 0. */
	public long minutes() {
		return (seconds() + 59) / 60;
	}

}
