package app.kintsugi.checkin;

import java.util.List;

/**
 * Check-ins of one person that lie sealed together, the oldest first.
 */
record Entries(List<Entry> entries) {

	@Override
	public String toString() {
		return "Entries";
	}

}
