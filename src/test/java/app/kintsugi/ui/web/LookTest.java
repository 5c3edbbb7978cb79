package app.kintsugi.ui.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.ui.Look;

import static org.assertj.core.api.Assertions.assertThat;

class LookTest {

	@Nested
	@KintsugiTest
	@ContextConfiguration(classes = KintsugiApplication.class)
	class Ours {

		@Autowired
		private MockMvcTester mvc;

		@Test
		void theManifestHasOurNameAndIconsOfEveryShape() {
			var manifest = LookTest.manifest(this.mvc);
			manifest.extractingPath("$.name").isEqualTo("Kintsugi");
			manifest.extractingPath("$.start_url").isEqualTo("/");
			manifest.extractingPath("$.icons[?(@.purpose == 'maskable')].sizes")
				.asArray()
				.containsExactly("192x192", "512x512");
			manifest.extractingPath("$.icons[?(@.purpose == 'any')].src")
				.asArray()
				.containsExactly("/img/mark.svg", "/img/icon-192.png", "/img/icon-512.png");
			for (String icon : new String[] { "/img/mark.svg", "/img/icon-180.png", "/img/icon-192.png",
					"/img/icon-512.png" }) {
				assertThat(this.mvc.get().uri(icon)).hasStatusOk();
			}
			assertThat(this.mvc.get().uri("/look/icon")).hasStatus(HttpStatus.NOT_FOUND);
		}

	}

	@Nested
	@KintsugiTest
	@ContextConfiguration(classes = KintsugiApplication.class)
	class Neutral {

		@TempDir
		static Path folder;

		@Autowired
		private MockMvcTester mvc;

		@DynamicPropertySource
		static void look(DynamicPropertyRegistry properties) {
			properties.add("kintsugi.look.name", () -> "Notes & lists");
			properties.add("kintsugi.look.icon", () -> png(folder).toString());
		}

		@Test
		void nothingOfOursGivesThePlaceAway() {
			assertThat(this.mvc.get().uri("/sign-in").exchange()).bodyText()
				.doesNotContain("Kintsugi", "mark.svg", "icon-180");
			assertThat(this.mvc.get().uri("/help-now").exchange()).bodyText()
				.contains("<title>Notes &amp; lists</title>", "rel=\"apple-touch-icon\" href=\"/look/icon\"",
						"<img src=\"/look/icon\"")
				.doesNotContain("Kintsugi", "mark.svg", "icon-180");
			var manifest = LookTest.manifest(this.mvc);
			manifest.extractingPath("$.short_name").isEqualTo("Notes & lists");
			manifest.extractingPath("$.icons[*].src").asArray().containsExactly("/look/icon");
			manifest.extractingPath("$.icons[0].sizes").isEqualTo("64x64");
			assertThat(this.mvc.get().uri("/look/icon")).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
		}

	}

	@TempDir
	static Path folder;

	private static Path text;

	@BeforeAll
	static void files() throws IOException {
		text = Files.writeString(folder.resolve("icon.png"), "no picture");
	}

	@Test
	void aFileThatIsNoIconStopsTheStartWithAReason() {
		for (String icon : new String[] { text.toString(), folder.resolve("missing.svg").toString() }) {
			new ApplicationContextRunner().withUserConfiguration(Look.class)
				.withPropertyValues("kintsugi.look.icon=" + icon)
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.isInstanceOf(InvalidConfigurationPropertyValueException.class)
					.hasMessageContaining("kintsugi.look.icon"));
		}
	}

	private static org.springframework.test.json.AbstractJsonContentAssert<?> manifest(MockMvcTester mvc) {
		var answer = assertThat(mvc.get().uri("/manifest.webmanifest").exchange()).hasStatusOk();
		answer.hasContentType("application/manifest+json");
		return answer.bodyJson();
	}

	private static Path png(Path folder) {
		Path file = folder.resolve("neutral.png");
		try {
			ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return file;
	}

}
