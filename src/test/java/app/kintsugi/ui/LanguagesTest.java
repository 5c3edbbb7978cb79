package app.kintsugi.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTest {

	private final Languages languages = new Languages();

	@Test
	void oneMoreFileIsOneMoreLanguage(@TempDir Path folder) throws IOException {
		Path base = folder.resolve("messages.properties");
		Files.writeString(base, "app.language=en\napp.language.name=English\n");
		assertThat(new Languages(new FileSystemResource(base)).offered()).extracting(Languages.Language::tag)
			.containsExactly("en");
		Files.writeString(folder.resolve("messages_pt_BR.properties"), "app.language.name=Português\n");
		Languages two = new Languages(new FileSystemResource(base));
		assertThat(two.offered()).containsExactly(new Languages.Language(Locale.ENGLISH, "English"),
				new Languages.Language(Locale.forLanguageTag("pt-BR"), "Português"));
		assertThat(two.offered("pt-BR")).contains(Locale.forLanguageTag("pt-BR"));
	}

	@Test
	void germanAndEnglishAreOfferedByTheirOwnNames() {
		assertThat(this.languages.offered()).extracting(Languages.Language::name).contains("Deutsch", "English");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "de|de", "de-AT|de", "fr, de;q=0.5, en;q=0.1|de", "en-GB, de|en",
			"de;q=0.2, en;q=0.9|en", "xx|en", "*|en", "de-u-nu-arab|de", "not a language at all;;|en" })
	void theBrowsersFirstThatIsOfferedIsSpoken(String header, String tag) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept-Language", header);
		assertThat(this.languages.of(request).toLanguageTag()).isEqualTo(tag);
	}

	@Test
	void aBrowserThatAsksForNothingGetsEnglishWhateverTheServerSpeaks() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setPreferredLocales(java.util.List.of(Locale.GERMAN));
		request.removeHeader("Accept-Language");
		assertThat(this.languages.of(request)).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void aLanguageThatIsNotOfferedIsNone() {
		assertThat(this.languages.offered("xx")).isEmpty();
		assertThat(this.languages.offered("../de")).isEmpty();
		assertThat(this.languages.offered("")).isEmpty();
	}

}
