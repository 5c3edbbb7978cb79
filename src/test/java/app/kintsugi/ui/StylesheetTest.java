package app.kintsugi.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StylesheetTest {

	private static final int LARGEST = 30 * 1024;

	private static final Pattern DARK = Pattern
		.compile("(?s):root(?::not\\(\\[data-brightness]\\)|\\[data-brightness=\"dark\"]) \\{(.*?)}");

	private final String stylesheet;

	StylesheetTest() throws IOException {
		this.stylesheet = Files.readString(Path.of("src/main/resources/static/css/kintsugi.css"));
	}

	@Test
	void darkIsTheSameByChoiceAndByTheDevicesSetting() {
		List<List<String>> dark = DARK.matcher(this.stylesheet)
			.results()
			.map((MatchResult block) -> block.group(1).lines().map(String::strip))
			.map((lines) -> lines.filter((line) -> line.startsWith("--")).toList())
			.toList();
		assertThat(dark).hasSize(2);
		assertThat(dark.get(0)).hasSizeGreaterThan(20).isEqualTo(dark.get(1));
	}

	@Test
	void itIsSmallAndNeedsNothingFromElsewhere() throws IOException {
		ByteArrayOutputStream sent = new ByteArrayOutputStream();
		try (OutputStream compressed = new GZIPOutputStream(sent)) {
			compressed.write(this.stylesheet.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(sent.size()).isLessThan(LARGEST);
		assertThat(this.stylesheet).doesNotContain("@import", "url(", "//");
	}

}
