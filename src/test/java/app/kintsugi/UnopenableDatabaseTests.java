package app.kintsugi;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import app.kintsugi.support.AboutH2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What an operator reads when a real start meets a database that cannot be opened.
 */
@ExtendWith(OutputCaptureExtension.class)
@AboutH2
class UnopenableDatabaseTests {

	@TempDir
	Path data;

	@Test
	void aFileThatAnotherProcessHasOpenIsSaidToBeInUse(CapturedOutput output) throws Exception {
		Path file = this.data.resolve("kintsugi.mv.db");
		Process other = openElsewhere(this.data, file);
		try {
			startWith(url(this.data));
			assertThat(output).contains(file + " is in use by another program").doesNotContain("\tat ");
		}
		finally {
			other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
	}

	@Test
	void garbageIsSaidToBeDamagedAndIsLeftAsItIs(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.data.resolve("kintsugi.mv.db"), "not a database ".repeat(1000));
		byte[] before = Files.readAllBytes(file);
		startWith(url(this.data));
		assertThat(output).contains(file + " is damaged");
		assertThat(file).hasBinaryContent(before);
	}

	@Test
	void aTornFileIsSaidToBeDamaged(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.data.resolve("kintsugi.mv.db"), "H:2");
		startWith(url(this.data));
		assertThat(output).contains(file + " is damaged");
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed(CapturedOutput output) throws IOException {
		Path notAFolder = Files.createFile(this.data.resolve("data"));
		startWith(url(notAFolder));
		assertThat(output).contains(notAFolder.resolve("kintsugi.mv.db") + " cannot be written")
			.contains("Make sure that " + notAFolder + " is a folder");
	}

	@Test
	void aServerThatDoesNotAnswerIsNamedWithoutItsPassword(CapturedOutput output) {
		startWith("jdbc:postgresql://127.0.0.1:1/kintsugi?user=anna&password=geheim");
		assertThat(output).contains("jdbc:postgresql://127.0.0.1:1/kintsugi does not answer").doesNotContain("geheim");
	}

	private static void startWith(String url) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(OnlyTheDatabase.class)
			.web(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run("--spring.datasource.url=" + url,
				"--spring.datasource.username=sa", "--spring.datasource.password="));
	}

	private static String url(Path folder) {
		return "jdbc:h2:file:" + folder + "/kintsugi;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
	}

	private static Process openElsewhere(Path folder, Path file)
			throws IOException, URISyntaxException, InterruptedException {
		String h2 = new File(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				h2, "org.h2.tools.Shell", "-url", url(folder), "-user", "sa", "-password", "")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		process.getOutputStream().write("create table held (id integer);\n".getBytes());
		process.getOutputStream().flush();
		for (int tries = 0; tries < 200 && !(Files.exists(file) && Files.size(file) > 0); tries++) {
			Thread.sleep(50);
		}
		assertThat(file).as("the other process has opened it").isNotEmptyFile();
		return process;
	}

	@Configuration
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	static class OnlyTheDatabase {

	}

}
