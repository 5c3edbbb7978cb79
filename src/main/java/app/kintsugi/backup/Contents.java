package app.kintsugi.backup;

import java.util.Map;

import app.kintsugi.backup.Tally.Counted;

/**
 * What is in a backup, at its end.
 *
 * @param tables what was counted in each
 */
record Contents(Map<String, Counted> tables) {

	long rows() {
		return this.tables.values().stream().mapToLong(Counted::rows).sum();
	}

}
