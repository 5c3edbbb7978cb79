package app.kintsugi.backup;

import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;

/**
 * A backup of everything, made once: for the operator alone.
 */
class BackupFurnishing implements Furnishing {

	private final Backups backups;

	BackupFurnishing(Backups backups) {
		this.backups = backups;
	}

	@Override
	public void furnish(Constellation all) {
		if (this.backups.all().isEmpty()) {
			this.backups.make();
		}
		all.things().put("backup", this.backups.all().get(0).name());
	}

}
