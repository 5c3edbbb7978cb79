package app.kintsugi.backup;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.validation.annotation.Validated;

/**
 * When backups are made, where they lie and how long they are kept.
 *
 * @param folder made when it is missing, for its owner only
 * @param cron when, in the server's own time; {@code -} for never
 * @param daily of how many days the last one is kept
 * @param weekly of how many weeks the last one is kept
 * @param oldest older ones are deleted, so that what people delete is gone one day
 */
@Validated
@ConfigurationProperties("kintsugi.backup")
record BackupSettings(@NotNull @DefaultValue("./data/backups") Path folder,
		@NotBlank @DefaultValue("0 30 3 * * *") String cron, @Min(1) @DefaultValue("7") int daily,
		@Min(0) @DefaultValue("4") int weekly, @NotNull @DefaultValue("30d") Duration oldest) {

	boolean scheduled() {
		return !this.cron.equals(Scheduled.CRON_DISABLED);
	}

}
