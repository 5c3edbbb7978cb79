package app.kintsugi.draft;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drafts, as a page with and one without script sees them.
 */
@KintsugiTest
class DraftPagesTest {

	private static final String NEW = "/reflections/new";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EntityManagerFactory entities;

	private Member ada;

	private RequestPostProcessor adas;

	@BeforeEach
	void somebody() {
		this.ada = this.household.person("Ada");
		this.adas = this.household.signedIn(this.ada);
	}

	/** A page with a form, open in a tab. */
	private final class Tab {

		private final RequestPostProcessor who;

		private final String page;

		private final String writer = UUID.randomUUID().toString();

		private final String html;

		private String draft;

		private int turn;

		Tab(RequestPostProcessor who, String page) {
			this.who = who;
			this.page = page;
			this.html = html(DraftPagesTest.this.mvc.get().uri(page).with(who).exchange());
			this.draft = input(this.html, "draft");
		}

		MvcTestResult types(String text) {
			MvcTestResult answer = says(text, ++this.turn);
			hears(answer);
			return answer;
		}

		MvcTestResult says(String text, int atTurn) {
			return DraftPagesTest.this.mvc.post()
				.uri("/drafts")
				.with(this.who)
				.param("draft", this.draft)
				.param("draftPage", this.page)
				.param("~writer", this.writer)
				.param("~turn", "" + atTurn)
				.param("~choices", "audience")
				.param("audience", "ONLY_ME")
				.param("submission", UUID.randomUUID().toString())
				.param("text", text)
				.exchange();
		}

		void hears(MvcTestResult answer) {
			Matcher field = Pattern.compile("\"draft\":\"([^\"]+)\"").matcher(html(answer));
			if (field.find()) {
				this.draft = field.group(1);
			}
		}

		MvcTestResult sends(String text) {
			return DraftPagesTest.this.mvc.post()
				.uri("/reflections")
				.with(this.who)
				.param("draft", this.draft)
				.param("draftPage", this.page)
				.param("audience", "ONLY_ME")
				.param("submission", input(this.html, "submission"))
				.param("text", text)
				.exchange();
		}

	}

	@Test
	void whatWasTypedIsThereAgainOnAnotherDevice() {
		String text = "\nfirst an empty line, then <b> & \"quotes\"\n\ud83d\ude4f e\u0301 \u05e9\u05dc\u05d5\u05dd";
		assertThat(new Tab(this.adas, NEW).types(text)).hasStatusOk();
		String page = new Tab(this.household.signedIn(this.ada), NEW).html;
		assertThat(textarea(page)).isEqualTo(text);
		assertThat(page).contains("You were writing this on", "/drafts/");
	}

	@Test
	void aPageWithoutAnythingBegunSaysNothingOfIt() {
		assertThat(new Tab(this.adas, NEW).html).doesNotContain("You were writing this on");
	}

	@Test
	void onlyCiphertextReachesTheDatabase() {
		new Tab(this.adas, NEW).types("never in the clear");
		Map<String, Object> row = this.jdbc.queryForMap("select * from draft where person = ?", this.ada.id().id());
		String sealed = new String((byte[]) row.get("SEALED"), StandardCharsets.ISO_8859_1);
		assertThat(sealed).doesNotContain("clear", "reflections");
		assertThat(String.valueOf(row.get("FORM_KEY"))).doesNotContain("reflections").hasSize(32);
	}

	@Test
	void theSameAgainWritesNothing() {
		Tab tab = new Tab(this.adas, NEW);
		tab.types("the same");
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		assertThat(tab.types("the same")).hasStatusOk();
		assertThat(statistics.getEntityUpdateCount() + statistics.getEntityInsertCount()).isZero();
		tab.types("another");
		assertThat(statistics.getEntityUpdateCount()).isOne();
	}

	@Test
	void whatAnotherPageWroteMeanwhileIsNotWrittenOver() {
		Tab one = new Tab(this.adas, NEW);
		Tab two = new Tab(this.adas, NEW);
		assertThat(one.types("from one")).hasStatusOk();
		assertThat(two.types("from two")).hasStatus(HttpStatus.CONFLICT);
		assertThat(two.types("from two, more")).hasStatusOk();
		assertThat(one.types("from one, more")).hasStatusOk();
		String again = new Tab(this.adas, NEW).html;
		assertThat(textarea(again)).isEqualTo("from one, more");
		assertThat(again).contains("This was written in two places");
		String both = html(this.mvc.get().uri(link(again)).with(this.adas).exchange());
		assertThat(both).contains("\nfrom one, more</textarea>", "\nfrom two, more</textarea>")
			.doesNotContain("ONLY_ME");
	}

	@Test
	void twoDevicesThatGoOnFromTheSameDraftKeepBoth() {
		new Tab(this.adas, NEW).types("begun");
		Tab phone = new Tab(this.adas, NEW);
		Tab laptop = new Tab(this.adas, NEW);
		assertThat(phone.types("begun, on the phone")).hasStatusOk();
		assertThat(laptop.types("begun, on the laptop")).hasStatus(HttpStatus.CONFLICT);
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void ofTwoTextsEitherCanBeGoneOnWithOrThrownAway() {
		new Tab(this.adas, NEW);
		Tab one = new Tab(this.adas, NEW);
		Tab two = new Tab(this.adas, NEW);
		one.types("from one");
		two.types("from two");
		String older = one.draft.split("\\.")[1];
		assertThat(this.mvc.post().uri("/drafts/" + older + "/choose").with(this.adas).exchange())
			.hasRedirectedUrl(NEW);
		assertThat(textarea(new Tab(this.adas, NEW).html)).isEqualTo("from one");
		assertThat(this.mvc.post()
			.uri("/drafts/" + older + "/discard")
			.param("number", one.draft.split("\\.")[2])
			.with(this.adas)
			.exchange()).hasRedirectedUrl(NEW);
		assertThat(textarea(new Tab(this.adas, NEW).html)).isEqualTo("from two");
	}

	@Test
	void aPageThatNeverHeardTheAnswerGoesOnInItsOwnDraft() {
		Tab tab = new Tab(this.adas, NEW);
		tab.says("unheard", 1);
		assertThat(tab.says("unheard, more", 2)).hasStatusOk();
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void aPageThatSendsTwiceAtOnceMakesOneDraft() throws Exception {
		for (int round = 0; round < 20; round++) {
			this.jdbc.update("delete from draft");
			Tab tab = new Tab(this.adas, NEW);
			CyclicBarrier start = new CyclicBarrier(2);
			List<CompletableFuture<Void>> both = Stream.of(1, 2).map((turn) -> CompletableFuture.runAsync(() -> {
				meet(start);
				assertThat(tab.says("as of turn " + turn, turn)).hasStatusOk();
			})).toList();
			both.forEach(CompletableFuture::join);
			assertThat(rows()).isOne();
			assertThat(textarea(new Tab(this.adas, NEW).html)).isEqualTo("as of turn 2");
		}
	}

	@Test
	void anAttemptThatWasOvertakenChangesNothing() {
		Tab tab = new Tab(this.adas, NEW);
		tab.says("later", 2);
		assertThat(tab.says("earlier", 1)).hasStatusOk();
		assertThat(textarea(new Tab(this.adas, NEW).html)).isEqualTo("later");
	}

	@Test
	void aFormThatWasTakenTakesItsDraftAlong() {
		Tab tab = new Tab(this.adas, NEW);
		tab.types("done");
		assertThat(tab.sends("done, at last")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(rows()).isZero();
	}

	@Test
	void aFormThatWasNotTakenKeepsItsDraft() {
		Tab tab = new Tab(this.adas, NEW);
		tab.types("half a thought");
		MvcTestResult refused = tab.sends(" ");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(rows()).isEqualTo(1);
		assertThat(input(html(refused), "draft")).isEqualTo(tab.draft);
		assertThat(input(html(refused), "draftPage")).isEqualTo(NEW);
	}

	@Test
	void aFormSentFromOneDeviceLeavesWhatAnotherWroteSince() {
		new Tab(this.adas, NEW).types("begun");
		Tab phone = new Tab(this.adas, NEW);
		Tab laptop = new Tab(this.adas, NEW);
		laptop.types("begun, and a page more");
		assertThat(phone.sends("begun")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(textarea(new Tab(this.adas, NEW).html)).isEqualTo("begun, and a page more");
	}

	@Test
	void anEditGoesOnFromTheVersionItWasBegunOn() {
		Tab tab = new Tab(this.adas, NEW);
		String id = String.valueOf(tab.sends("as it was").getResponse().getHeader("Location"))
			.replace("/reflections/", "");
		String edit = "/reflections/" + id + "/edit";
		Tab begun = new Tab(this.adas, edit);
		String version = input(begun.html, "version");
		this.mvc.post()
			.uri("/drafts")
			.with(this.adas)
			.param("draft", begun.draft)
			.param("draftPage", edit)
			.param("~writer", "w")
			.param("~turn", "1")
			.param("version", version)
			.param("title", "")
			.param("text", "my change")
			.exchange();
		this.mvc.post()
			.uri(edit)
			.with(this.adas)
			.param("version", version)
			.param("title", "")
			.param("text", "another change")
			.exchange();
		Tab resumed = new Tab(this.adas, edit);
		assertThat(textarea(resumed.html)).isEqualTo("my change");
		assertThat(input(resumed.html, "version")).isEqualTo(version);
		MvcTestResult conflict = this.mvc.post()
			.uri(edit)
			.with(this.adas)
			.param("version", version)
			.param("title", "")
			.param("text", "my change")
			.exchange();
		assertThat(conflict).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(html(conflict)).contains("another change", "my change");
		assertThat(input(html(conflict), "version")).isNotEqualTo(version);
	}

	@Test
	void nobodyFindsAnothersDraft() {
		Tab tab = new Tab(this.adas, NEW);
		tab.types("hers alone");
		String id = tab.draft.split("\\.")[1];
		RequestPostProcessor bens = this.household.signedIn(this.household.person("Ben"));
		assertThat(this.mvc.get().uri("/drafts/" + id).with(bens).exchange()).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri("/drafts/" + id + "/choose").with(bens).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri("/drafts/" + id + "/discard").param("number", "1").with(bens).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(html(this.mvc.get().uri("/drafts").with(bens).exchange())).doesNotContain(id);
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void aPageThatWasShownToSomebodyElseIsNotKeptOrStoredAsMine() {
		Tab hers = new Tab(this.adas, NEW);
		Member ben = this.household.person("Ben");
		RequestPostProcessor bens = this.household.signedIn(ben);
		Map<String, String> form = new HashMap<>(Map.of("draft", hers.draft, "draftPage", NEW, "text", "Ada’s words",
				"~writer", "w", "~turn", "1", "audience", "ONLY_ME"));
		form.put("submission", input(hers.html, "submission"));
		var draft = this.mvc.post().uri("/drafts").with(bens);
		form.forEach(draft::param);
		assertThat(draft.exchange()).hasStatus(HttpStatus.NOT_FOUND);
		var sent = this.mvc.post().uri("/reflections").with(bens);
		form.forEach(sent::param);
		assertThat(sent.exchange()).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.jdbc.queryForObject("select count(*) from reflection where author = ?", Integer.class,
				ben.id().id()))
			.isZero();
	}

	@Test
	void aTextTooLongForItsFormIsKeptAllTheSameAndAnEndlessOneIsNot() {
		Tab tab = new Tab(this.adas, NEW);
		assertThat(tab.types("x".repeat(150_000))).hasStatusOk();
		assertThat(tab.types("x".repeat(1_000_001))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(textarea(new Tab(this.adas, NEW).html)).hasSize(150_000);
	}

	@Test
	void anAddressThatIsNoneOfOursIsNotGoneTo() {
		Tab tab = new Tab(this.adas, NEW);
		for (String elsewhere : new String[] { "//example.org/", "https://example.org/", "/\\example.org" }) {
			assertThat(this.mvc.post()
				.uri("/drafts")
				.with(this.adas)
				.param("draft", tab.draft)
				.param("draftPage", elsewhere)
				.param("~writer", "w")
				.param("~turn", "1")
				.exchange()).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void everythingBegunCanBeFoundAgain() {
		Tab tab = new Tab(this.adas, NEW + "?step=1");
		tab.types("for the first step");
		String list = html(this.mvc.get().uri("/drafts").with(this.adas).exchange());
		assertThat(list).contains("/drafts/" + tab.draft.split("\\.")[1]);
		assertThat(html(this.mvc.get().uri(NEW).with(this.adas).exchange())).doesNotContain("for the first step");
	}

	private static void meet(CyclicBarrier start) {
		try {
			start.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private @Nullable Integer rows() {
		return this.jdbc.queryForObject("select count(*) from draft where person = ?", Integer.class,
				this.ada.id().id());
	}

	private static String html(MvcTestResult result) {
		assertThat(result.getUnresolvedException()).isNull();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String link(String html) {
		Matcher link = Pattern.compile("href=\"(/drafts/[0-9a-f-]+)\"").matcher(html);
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private static String input(String html, String name) {
		Matcher input = Pattern.compile("<input[^>]*\\bname=\"" + name + "\"[^>]*>").matcher(html);
		assertThat(input.find()).as(name).isTrue();
		Matcher content = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(input.group());
		return content.find() ? content.group(1) : "";
	}

	private static String textarea(String html) {
		Matcher area = Pattern.compile("<textarea[^>]*name=\"text\"[^>]*>\n(.*?)</textarea>", Pattern.DOTALL)
			.matcher(html);
		assertThat(area.find()).isTrue();
		return area.group(1)
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

}
