package app.kintsugi.reflection;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MarkdownTest {

	@Test
	void simpleMarkdownBecomesHtml() {
		assertThat(Markdown.html("I was *so* **glad**\nof it\n\n- one\n- two")).contains("<em>so</em>",
				"<strong>glad</strong><br>\nof it", "<li>one</li>");
	}

	@Test
	void markupOfTheWriterIsShownAsWritten() {
		assertThat(Markdown.html("<script>alert(1)</script>\n\na <b onclick=x>b</b>")).contains("&lt;script&gt;")
			.doesNotContain("<script", "<b ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,hello)",
			"[x](vbscript:x)", "<javascript:alert(1)>", "[x]: javascript:alert(1)\n\n[x]" })
	void linksThatRunSomethingLeadNowhere(String text) {
		assertThat(Markdown.html(text)).doesNotContainPattern("(?i)href=\"\\s*(javascript|data|vbscript)");
	}

	@Test
	void linksTellNobodyWhereTheyWerePressed() {
		assertThat(Markdown.html("[here](https://example.org/?a=1&b=%22)"))
			.contains("<a rel=\"noreferrer noopener nofollow\" href=\"https://example.org/?a=1&amp;b=%22\">here</a>");
	}

	@Test
	void imagesAreOnlyTheirWords() {
		assertThat(Markdown
			.html("![a *photo*](https://example.org/p.png) [![in a link](//example.org/q)](https://example.org)"))
			.doesNotContain("<img", "p.png", "//example.org/q")
			.contains("a <em>photo</em>", ">in a link</a>");
	}

	@Test
	void headingsStayBelowThoseOfThePage() {
		assertThat(Markdown.html("# One\n\n###### Six")).contains("<h3>One</h3>", "<h6>Six</h6>");
	}

	@Test
	void anIndentedParagraphIsNoCode() {
		assertThat(Markdown.html("    far in")).isEqualTo("<p>far in</p>\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { ">", "- ", "*", "[", "![", "`", "<", "> - ", "**a ", "_a_", "[a](", "&#0;", "\\" })
	void nothingLongBreaksAPage(String unit) {
		String text = unit.repeat(100_000 / unit.length());
		assertTimeout(Duration.ofSeconds(8), () -> Markdown.html(text + "x" + text));
		assertThat(FirstWords.of(text)).hasSizeLessThan(1_000);
	}

	@Test
	void theFirstWordsAreOneLineWithoutMarkup() {
		assertThat(FirstWords.of("# Today\n\nwas *hard*, [again](https://example.org)"))
			.isEqualTo("Today was hard, again");
		assertThat(FirstWords.of("word ".repeat(100))).hasSizeLessThanOrEqualTo(121).endsWith("word…");
		assertThat(FirstWords.of("\uD83D\uDE42".repeat(100)).codePoints()).doesNotContain(0xD83D, 0xDE42);
		assertThat(FirstWords.of("![](x)")).isEqualTo("![](x)");
	}

	@Test
	void wordsAreFoundWhateverTheirCaseAndAccents() {
		assertThat(new SearchWords("CAFE straße").areIn("Im Café in der STRASSE")).isTrue();
		assertThat(new SearchWords("café").areIn("the cafe\u0301s")).isTrue();
		assertThat(new SearchWords("one two").areIn("one three")).isFalse();
		assertThat(new SearchWords("  ").isEmpty()).isTrue();
	}

}
