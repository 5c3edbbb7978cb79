package app.kintsugi;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import app.kintsugi.backup.DatabaseAddress;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes the folder of H2's file, for its owner's eyes only, before H2 makes it for
 * everybody's. A folder that exists keeps the permissions it was given. And goes back to
 * the file's copy where a migration was interrupted, before H2 opens it.
 */
class DataFolder implements EnvironmentPostProcessor, Ordered {

	private final Log log;

	DataFolder(DeferredLogFactory logs) {
		this.log = logs.getLog(DataFolder.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String url = environment.getProperty("spring.datasource.url");
		if (url != null) {
			new DatabaseAddress(url).file().ifPresent((file) -> {
				make(file.getParent());
				goBack(new BeforeMigration(file));
			});
		}
	}

	private static void make(@Nullable Path folder) {
		if (folder == null) {
			return;
		}
		try {
			Files.createDirectories(folder, ownerOnly());
		}
		catch (IOException ex) {
			// H2 meets the same obstacle in a moment, and DatabaseFailureAnalyzer
			// explains it
		}
	}

	private void goBack(BeforeMigration before) {
		try {
			if (before.putBack()) {
				this.log.warn("The last start was interrupted while it changed the database. "
						+ "It goes on with the copy from before; nothing is lost.");
			}
		}
		catch (IOException ex) {
			// H2 meets the same obstacle in a moment
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) };
	}

	/** After the configuration files have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
