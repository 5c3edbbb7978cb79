package app.kintsugi.checkin;

import java.util.stream.IntStream;

/**
 * What somebody says in a check-in, and what is sealed of it. The five scales are the
 * product's own, not a validated instrument; each goes from 0 to 10.
 *
 * @param note a sentence; may be empty
 */
public record Scales(int trust, int safety, int closeness, int hurt, int hope, String note) {

	public Scales {
		if (IntStream.of(trust, safety, closeness, hurt, hope).anyMatch((mark) -> mark < 0 || mark > 10)) {
			throw new IllegalArgumentException("a scale goes from 0 to 10");
		}
	}

}
