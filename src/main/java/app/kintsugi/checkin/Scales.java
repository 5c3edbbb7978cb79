package app.kintsugi.checkin;

import java.util.stream.IntStream;

/**
 * Five marks. The scales are the product's own, not a validated instrument; each goes
 * from 0 to 10.
 */
public record Scales(int trust, int safety, int closeness, int hurt, int hope) {

	public Scales {
		if (IntStream.of(trust, safety, closeness, hurt, hope).anyMatch((mark) -> mark < 0 || mark > 10)) {
			throw new IllegalArgumentException("a scale goes from 0 to 10");
		}
	}

}
