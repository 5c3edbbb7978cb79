package app.kintsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DataFolderTests {

	@TempDir
	Path home;

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aNewFolderIsItsOwnersAlone() throws IOException {
		start("jdbc:h2:file:" + this.home + "/data/deep/kintsugi;WRITE_DELAY=0");
		assertThat(permissions(this.home.resolve("data"))).isEqualTo("rwx------");
		assertThat(permissions(this.home.resolve("data/deep"))).isEqualTo("rwx------");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aFolderThatExistsKeepsItsPermissions() throws IOException {
		Path data = Files.createDirectory(this.home.resolve("data"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
		start("jdbc:h2:file:" + data + "/kintsugi");
		assertThat(permissions(data)).isEqualTo("rwxr-x---");
	}

	@Test
	void noFolderIsMadeForADatabaseElsewhere() {
		start("jdbc:postgresql://localhost" + this.home + "/data/kintsugi");
		start("jdbc:h2:mem:" + this.home + "/data/kintsugi");
		assertThat(this.home).isEmptyDirectory();
	}

	@Test
	void aFolderThatCannotBeMadeIsLeftForH2ToReport() throws IOException {
		Path file = Files.createFile(this.home.resolve("data"));
		start("jdbc:h2:file:" + file + "/kintsugi");
		assertThat(file).isEmptyFile();
	}

	private static void start(String url) {
		new DataFolder((log) -> log.get()).postProcessEnvironment(
				new MockEnvironment().withProperty("spring.datasource.url", url), new SpringApplication());
	}

	private static String permissions(Path folder) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
	}

}
