package app.kintsugi.review.session;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import app.kintsugi.reflection.SessionReflections.SessionEntries;

/**
 * What is shared between one of the two and the therapist alone; so it is on no page that
 * the other can open.
 *
 * @param parts for the therapist both, for one of the two their own
 */
public record ApartPage(UUID place, String therapist, ZoneId zone, Span span, List<Part> parts) {

	/**
	 * What one of the two shares with the therapist.
	 *
	 * @param partner the name
	 */
	public record Part(String partner, SessionEntries entries) {
	}

}
