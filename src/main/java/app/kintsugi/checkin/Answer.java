package app.kintsugi.checkin;

/**
 * What somebody says in a check-in.
 *
 * @param note a sentence; may be empty
 */
public record Answer(Scales scales, String note) {

	@Override
	public String toString() {
		return "Answer";
	}

}
