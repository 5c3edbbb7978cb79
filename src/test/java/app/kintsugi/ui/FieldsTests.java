package app.kintsugi.ui;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.DefaultErrorViewResolver;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(SampleController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({ FormFields.class, GentlyRead.class, NavigationAdvice.class, Look.class, SampleController.class })
class FieldsTests {

	private static final UUID SOMEBODY = UUID.fromString("0b9f5f83-5d7b-4d52-8d8a-3f0c52f2c0de");

	@Autowired
	private MockMvcTester mvc;

	@Test
	void aFormShowsWhatItWasPreparedWithAndEscapesIt() {
		assertThat(blank()).contains("value=\"&lt;b&gt;Tuesday&lt;/b&gt; &amp; &quot;rain&quot;\"")
			.doesNotContain("<b>Tuesday")
			.contains("name=\"submission\"", SampleController.SUBMISSION.toString())
			.containsPattern("type=\"date\"[^>]*value=\"2026-05-31\"")
			.containsPattern("value=\"7\"[^>]*checked")
			.containsPattern("value=\"PARTNER\"[^>]*checked")
			.containsPattern("type=\"checkbox\"[^>]*checked")
			.doesNotContain("value=\"ME\" checked", "aria-invalid", "role=\"alert\"");
	}

	@Test
	void helpIsTiedToItsControlAndLeftAwayWhereThereIsNone() {
		assertThat(blank()).contains("<label for=\"title\">Title</label>")
			.contains("<p class=\"help\" id=\"title-help\">Only for finding it again.</p>")
			.containsPattern("id=\"title\"[^>]*aria-describedby=\"title-help\"")
			.containsPattern("id=\"audience-2\"[^>]*aria-describedby=\"audience-2-help\"")
			.doesNotContain("words-help", "code-help");
	}

	@Test
	void aLeadingEmptyLineSurvivesTheParserOfHtml() {
		assertThat(blank()).containsPattern("<textarea[^>]*>\n\nFirst an empty line</textarea>");
		assertThat(refused(Map.of("words", "\r\n\r\nkept")))
			.containsPattern("<textarea[^>]*>\r?\n\r\n\r\nkept</textarea>");
	}

	@Test
	void aPassphraseIsNeverShownAgain() {
		assertThat(blank()).doesNotContain("never shown");
		assertThat(refused(Map.of("passphrase", "correct horse\u0001"))).doesNotContain("correct horse")
			.containsPattern("id=\"passphrase\"[^>]*aria-describedby=\"passphrase-help passphrase-error\"");
	}

	@Test
	void aFaultIsSaidBesideItsFieldAndLedToFromTheSummary() {
		String said = "This is longer than the 20 characters that fit here. Nothing is lost: please shorten it a little.";
		assertThat(refused(Map.of("title", "a<b ".repeat(10)))).contains("value=\"" + "a&lt;b ".repeat(10) + "\"")
			.containsPattern("id=\"title\"[^>]*aria-describedby=\"title-help title-error\" aria-invalid=\"true\"")
			.contains("id=\"title-error\"><span>" + said)
			.containsPattern("role=\"alert\" tabindex=\"-1\"")
			.contains("<a href=\"#title\">" + said + "</a>")
			.containsPattern("role=\"radiogroup\" aria-describedby=\"trust-error\" aria-invalid=\"true\"")
			.contains("<a href=\"#trust\">Please choose one.</a>");
	}

	@Test
	void theSummaryFollowsTheOrderOfTheForm() {
		assertThat(refused(Map.of("title", "", "words", ""))).containsSubsequence("href=\"#title\"", "href=\"#words\"",
				"href=\"#audience\"", "href=\"#trust\"", "href=\"#code\"", "href=\"#passphrase\"");
	}

	@Test
	void whatIsNoDateAndNoNumberIsShownAsItWasTypedBesideEverythingElse() {
		assertThat(refused(Map.of("day", "2026-13-45", "trust", "x", "title", "Kept", "audience", "ME")))
			.containsPattern("id=\"day\"[^>]*value=\"2026-13-45\"")
			.containsPattern("id=\"title\"[^>]*value=\"Kept\"")
			.containsPattern("value=\"ME\"[^>]*checked")
			.contains("value=\"" + SampleController.SUBMISSION + "\"")
			.contains("id=\"day-error\"><span>This is not a date", "id=\"trust-error\"><span>Please choose a number.");
	}

	@Test
	void everyReferenceOnThePageHasItsTargetAndEveryIdIsThereOnce() {
		String page = refused(Map.of("title", ""));
		var ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map((m) -> m.group(1)).toList();
		assertThat(ids).doesNotHaveDuplicates();
		var references = Pattern.compile("(?:aria-describedby| for|href)=\"#?([^\"/]+)\"")
			.matcher(page)
			.results()
			.flatMap((m) -> Arrays.stream(m.group(1).split(" ")))
			.toList();
		assertThat(references).isNotEmpty().isSubsetOf(ids);
	}

	@Test
	void theTabSaysOnlyTheNameOfTheApp() {
		assertThat(blank()).contains("<title>Kintsugi</title>", "<html lang=\"en\">",
				"<h1 id=\"page\" tabindex=\"-1\">Every kind of field</h1>");
	}

	@Test
	void whoIsSignedInSeesTheirRoomsAndTheWayOut() {
		String page = page(this.mvc.get().uri("/sample").principal(SOMEBODY::toString).exchange());
		assertThat(page).containsPattern("href=\"/sample\"[^>]*aria-current=\"page\"[^>]*>Save</a>")
			.contains("href=\"/samples\">Back</a>")
			.containsSubsequence("href=\"/sample\"", "href=\"/samples\"")
			.contains("action=\"/sign-out\"")
			.doesNotContain("/elsewhere");
	}

	@Test
	void nobodyAndStrangersSeeNoRooms() {
		assertThat(blank()).doesNotContain("<nav", "/sign-out");
		assertThat(page(this.mvc.get().uri("/sample").principal(() -> "alice").exchange())).doesNotContain("<nav",
				"/sign-out");
	}

	@Test
	void theBowlNamesEverySeamAndItsStateInWords() {
		String page = page(this.mvc.get().uri("/sample/bowl").exchange());
		assertThat(page)
			.containsPattern("<svg class=\"bowl\"[^>]*role=\"img\"[^>]*aria-labelledby=\"bowl-title bowl-desc\"")
			.contains("<title id=\"bowl-title\">A mended bowl</title>")
			.containsSubsequence("Own all of it: filled with gold, and being worked on again. ",
					"Give it time: walked, filled with gold. ", "Be fully present: open. ", "Listen: not open yet. ");
		assertThat(page.split("class=\"seam walked\"", -1)).hasSize(5);
		assertThat(page.split("class=\"seam not-open\"", -1)).hasSize(4);
		assertThat(page).contains("class=\"seam worked-on-again\"", "class=\"seam open\"");
	}

	@ParameterizedTest
	@CsvSource({ "404, There is nothing here", "403, That didn’t work", "500, Something broke on our side",
			"503, Something broke on our side" })
	void whatWentWrongIsSaidPlainlyAndWithoutItsInsides(int status, String heading) {
		MvcTestResult result = this.mvc.get()
			.uri("/error")
			.accept(MediaType.TEXT_HTML)
			.principal(SOMEBODY::toString)
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
			.requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside"))
			.requestAttr(RequestDispatcher.ERROR_MESSAGE, "inside")
			.exchange();
		assertThat(result).hasStatus(status);
		assertThat(page(result)).contains(heading, "<title>Kintsugi</title>", "href=\"/leave\"")
			.doesNotContain("inside", "Exception");
		assertThat(page(result).contains("<nav")).isEqualTo(status < 500);
	}

	private String blank() {
		return page(this.mvc.get().uri("/sample").exchange());
	}

	private String refused(Map<String, String> typed) {
		var request = this.mvc.post()
			.uri("/sample")
			.param("_sure", "on")
			.param("submission", SampleController.SUBMISSION.toString());
		typed.forEach(request::param);
		MvcTestResult result = request.exchange();
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page(result);
	}

	private static String page(MvcTestResult result) {
		assertThat(result.getUnresolvedException()).isNull();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	// Nothing is scanned: this room is tested without the rooms above it.
	@SpringBootConfiguration(proxyBeanMethods = false)
	static class Rooms {

		// A slice has no servlet, which Boot's own waits for.
		@Bean
		DefaultErrorViewResolver errorPages(ApplicationContext context) {
			return new DefaultErrorViewResolver(context, new WebProperties.Resources());
		}

		@Bean
		@Order(2)
		NavigationEntry second() {
			return new Room("back", "/samples", true);
		}

		@Bean
		@Order(1)
		NavigationEntry first() {
			return new Room("save", "/sample", true);
		}

		@Bean
		NavigationEntry ofOthers() {
			return new Room("cancel", "/elsewhere", false);
		}

	}

	record Room(String messageKey, String path, boolean open) implements NavigationEntry {

		@Override
		public boolean shownTo(UUID person) {
			return this.open && person.equals(SOMEBODY);
		}

	}

}
