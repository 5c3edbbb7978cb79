package app.kintsugi.upkeep;

/**
 * The disk that the data is on.
 *
 * @param free bytes that are left for Kintsugi
 * @param total bytes that it holds
 */
public record Disk(long free, long total) {

	private static final long LITTLE = 1_000_000_000;

	/** Whether it is time to make room: years of two people's writing need less. */
	public boolean isLow() {
		return this.free < LITTLE;
	}

}
