package app.kintsugi;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import app.kintsugi.backup.DatabaseAddress;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes the folder of H2's file, for its owner's eyes only, before H2 makes it for
 * everybody's. A folder that exists keeps the permissions it was given.
 */
class DataFolder implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String url = environment.getProperty("spring.datasource.url");
		if (url != null) {
			new DatabaseAddress(url).file().map(Path::getParent).ifPresent(DataFolder::make);
		}
	}

	private static void make(Path folder) {
		try {
			Files.createDirectories(folder, ownerOnly());
		}
		catch (IOException ex) {
			// H2 meets the same obstacle in a moment, and DatabaseFailureAnalyzer
			// explains it
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
