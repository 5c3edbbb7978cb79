package app.kintsugi.journey;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.Pairing;
import app.kintsugi.journey.Milestone.Kind;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A journey as two people walk it on the pages, and a third who does not.
 */
@KintsugiTest
class JourneyPagesTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Pairing pairing;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Couples couples;

	@Autowired
	private Milestones milestones;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient jdbc;

	private Somebody ada;

	private Somebody ben;

	/** A person and their browser. */
	private record Somebody(Member member, RequestPostProcessor browser) {
	}

	@BeforeEach
	void aCouple() {
		this.ada = somebody("Ada");
		this.ben = somebody("Ben");
		String code = this.ada.member().does(() -> this.pairing.invite(this.ada.member().id()));
		this.ben.member().does(() -> this.pairing.accept(UUID.randomUUID(), code, this.ben.member().id()));
		this.ada.member().does(() -> {
			UUID proposal = this.pairing.proposals(this.ada.member().id()).get(0).id();
			this.pairing.confirm(proposal, this.ada.member().id());
		});
	}

	@Test
	void homeLeadsWhoIsAloneToTheInvitations() {
		Somebody cleo = somebody("Cleo");
		assertThat(get(cleo, "/")).hasStatusOk()
			.bodyText()
			.contains("href=\"/invitations\"")
			.doesNotContain("/journeys/new");
		assertThat(get(cleo, "/journeys/new")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void homeInvitesACoupleToPropose() {
		String home = body(get(this.ada, "/"));
		assertThat(home).contains("href=\"/safety-check?then=/journeys/new\"").containsOnlyOnce("button primary");
		assertThat(get(this.ada, "/journeys/new")).hasStatusOk().bodyText().contains("I was hurt", "I hurt my partner");
	}

	@Test
	void aProposalIsReadAndAgreedTo() {
		String journey = propose(this.ben, Role.REPAIRING, "I would like to <b>begin</b>.");
		assertThat(body(get(this.ben, "/"))).contains("You have proposed a journey to Ada")
			.doesNotContain("button primary");
		assertThat(body(get(this.ada, "/"))).contains("Ben proposes a journey to you")
			.containsOnlyOnce("button primary");
		assertThat(body(get(this.ada, journey)))
			.contains("I would like to &lt;b&gt;begin&lt;/b&gt;.", "Your trust was broken",
					"and Ben wants to mend it with you")
			.contains("href=\"/safety-check?then=" + journey + "/agree\"");
		assertThat(body(get(this.ada, journey + "/agree"))).contains("action=\"" + journey + "/agree\"");
		assertRedirected(get(this.ben, journey + "/agree"), journey);
		assertThat(get(this.ada, journey + "/steps/1")).hasStatus(HttpStatus.NOT_FOUND);

		assertRedirected(post(this.ben, journey + "/agree", Map.of()), journey);
		assertThat(this.journeys.of(this.ada.member().id())).isEmpty();
		assertRedirected(post(this.ada, journey + "/agree", Map.of()), journey);
		assertThat(this.journeys.walking(this.ben.member().id())).isPresent();
		assertThat(body(get(this.ben, journey))).contains("Own all of it", "class=\"bowl\"");
		assertThat(body(get(this.ada, "/"))).contains("class=\"bowl\"", journey + "/steps/1")
			.containsOnlyOnce("button primary");
	}

	@Test
	void aDeclinedProposalIsGoneAndLeavesItsPlace() {
		String journey = propose(this.ben, Role.REPAIRING, "");
		assertRedirected(post(this.ada, journey + "/call-off", Map.of()), "/");
		assertThat(get(this.ada, journey)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ben, journey)).hasStatus(HttpStatus.NOT_FOUND);
		propose(this.ben, Role.REPAIRING, "");
	}

	@Test
	void theSameRolesAreTakenOnceAndSwappedTwice() {
		propose(this.ada, Role.HURT, "");
		MvcTestResult again = post(this.ben, "/journeys",
				Map.of("submission", UUID.randomUUID().toString(), "role", "REPAIRING", "words", "kept for me"));
		assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("kept for me");
		propose(this.ben, Role.HURT, "");
		assertThat(body(get(this.ada, "/journeys/new"))).doesNotContain("type=\"radio\"");
	}

	@Test
	void twicePressedIsOnceProposed() {
		Map<String, String> form = Map.of("submission", UUID.randomUUID().toString(), "role", "HURT", "words", "");
		String first = post(this.ada, "/journeys", form).getResponse().getRedirectedUrl();
		assertThat(post(this.ada, "/journeys", form).getResponse().getRedirectedUrl()).isEqualTo(first);
		assertThat(post(this.ben, "/journeys", form)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aProposalWithoutARoleKeepsItsWords() {
		assertThat(post(this.ada, "/journeys", Map.of("words", "kept for me")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Please choose which of the two it is.", "kept for me");
	}

	@Test
	void aStepShowsItsWordsForBothAndItsPromptsForOne() {
		String journey = begin();
		assertThat(body(get(this.ada, journey + "/steps/1")))
			.contains("For you, who was hurt", "What Ben reads here", "You may have spent nights", "Tell all of it now",
					"step=1&amp;prompt=step.1.prompt.hurt.1", "What do I fear I will still learn?",
					"The disclosure is about")
			.doesNotContain("step.1.prompt.repairing");
		assertThat(body(get(this.ben, journey + "/steps/1"))).contains("step=1&amp;prompt=step.1.prompt.repairing.2");
		assertThat(get(this.ben, journey + "/steps/10")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ben, journey + "/steps/0")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void laterStepsAreReadAheadAndNotBegun() {
		String journey = begin();
		assertThat(body(get(this.ada, journey + "/steps/5")))
			.contains("You can read ahead here.", "What you had may not")
			.doesNotContain("/reflections?", "/reflections/new", "The exercise", "Old and new is about", "/ready",
					"/not-yet");
		assertRedirected(post(this.ada, journey + "/steps/5/ready", Map.of()), journey);
	}

	@Test
	void bothReadyOpensTheNextStep() {
		String journey = begin();
		leave(journey, 1);
		assertThat(body(get(this.ada, journey + "/steps/1"))).contains("You have both gone on from here")
			.doesNotContain("/ready\"");
		assertThat(body(get(this.ben, journey + "/steps/2"))).contains("/steps/2/ready", "step.2.prompt.repairing.1");
	}

	@Test
	void nobodySeesTheOthersReadiness() {
		String journey = begin();
		List<String> pages = List.of("/", journey, journey + "/steps/1", journey + "/steps/2", journey + "/setback",
				journey + "/ending");
		List<String> before = pages.stream().map((page) -> comparable(this.ben, page)).toList();
		post(this.ada, journey + "/steps/1/ready", Map.of());
		assertThat(body(get(this.ada, journey + "/steps/1"))).contains("You have said that you are ready");
		assertThat(pages.stream().map((page) -> comparable(this.ben, page)).toList()).isEqualTo(before);
		post(this.ada, journey + "/steps/1/not-yet", Map.of());
		assertThat(pages.stream().map((page) -> comparable(this.ben, page)).toList()).isEqualTo(before);
	}

	@Test
	void notYetLeavesNoTrace() {
		String journey = begin();
		List<String> before = rows();
		String page = comparable(this.ada, journey + "/steps/1");
		post(this.ada, journey + "/steps/1/not-yet", Map.of());
		assertThat(rows()).isEqualTo(before);
		post(this.ada, journey + "/steps/1/ready", Map.of());
		assertThat(rows()).isNotEqualTo(before);
		MvcTestResult answer = post(this.ada, journey + "/steps/1/not-yet", Map.of());
		assertRedirected(answer, journey + "/steps/1#pace");
		assertThat(rows()).isEqualTo(before);
		assertThat(comparable(this.ada, journey + "/steps/1")).isEqualTo(page);
	}

	@Test
	void theHurtPartnerPausesAndTheOtherCannot() {
		String journey = begin();
		assertThat(body(get(this.ben, journey))).doesNotContain("/pause", "/resume");
		post(this.ben, journey + "/pause", Map.of());
		assertThat(body(get(this.ben, journey))).doesNotContain("Nothing is asked of anybody");
		assertRedirected(post(this.ada, journey + "/pause", Map.of()), journey);
		assertThat(body(get(this.ben, journey + "/steps/1"))).contains("Paused. Nothing is asked of anybody.")
			.doesNotContain("/ready", "/not-yet");
		assertRedirected(post(this.ben, journey + "/steps/1/ready", Map.of()), journey);
		post(this.ben, journey + "/resume", Map.of());
		assertThat(body(get(this.ada, "/"))).contains("Paused. Nothing is asked of anybody.");
		post(this.ada, journey + "/resume", Map.of());
		assertThat(body(get(this.ben, "/"))).doesNotContain("Nothing is asked of anybody");
	}

	@Test
	void aSetbackIsReadByBothAndTakesNothingAway() {
		String journey = begin();
		leave(journey, 1);
		Map<String, String> form = Map.of("submission", UUID.randomUUID().toString(), "note", "There was a letter.");
		assertRedirected(post(this.ben, journey + "/setback", form), journey + "/steps/1");
		assertRedirected(post(this.ben, journey + "/setback", form), journey + "/steps/1");
		assertThat(body(get(this.ada, journey + "/steps/1"))).containsOnlyOnce("There was a letter.")
			.contains("Ben wrote", "/steps/1/ready");
		assertThat(body(get(this.ada, journey))).contains("being worked on again", "open");
		assertThat(body(get(this.ada, journey + "/steps/2"))).contains("/steps/2/ready");
		leave(journey, 1);
		assertThat(body(get(this.ada, journey))).doesNotContain(">being worked on again<");
	}

	@Test
	void theDaysOnWhichItMovedAreKnownToBothAndNobodyElse() {
		String journey = begin();
		leave(journey, 1);
		post(this.ben, journey + "/setback", Map.of("submission", UUID.randomUUID().toString(), "note", "A letter."));
		assertThat(this.milestones.of(this.ada.member().id())).extracting(Milestone::kind, Milestone::step)
			.containsExactly(tuple(Kind.STEP_OPENED, 1), tuple(Kind.STEP_OPENED, 2), tuple(Kind.SETBACK, 1));
		assertThat(this.milestones.of(this.ben.member().id())).isEqualTo(this.milestones.of(this.ada.member().id()));
		assertThat(this.milestones.of(somebody("Cleo").member().id())).isEmpty();
	}

	@Test
	void whatIsWrittenReachesNoColumnInTheClear() {
		String journey = propose(this.ben, Role.REPAIRING, "A sentence nobody else reads.");
		post(this.ada, journey + "/agree", Map.of());
		post(this.ada, journey + "/setback", Map.of("note", "Another such sentence."));
		String all = Stream
			.concat(this.jdbc.sql("select words from journey where words is not null").query(byte[].class).stream(),
					this.jdbc.sql("select note from journey_setback where note is not null")
						.query(byte[].class)
						.stream())
			.map((bytes) -> new String(bytes, StandardCharsets.UTF_8))
			.reduce("", String::concat);
		assertThat(all).isNotEmpty().doesNotContain("sentence");
	}

	@Test
	void aSetbackTooLateKeepsItsText() {
		String journey = begin();
		end(journey, "TOGETHER");
		assertThat(post(this.ada, journey + "/setback", Map.of("note", "kept for me")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("kept for me", "This journey has ended meanwhile");
		assertThat(post(this.ada, journey + "/setback", Map.of("note", "x".repeat(2001))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void eachEndingHasItsClosingPage() {
		for (String ending : List.of("TOGETHER", "DIFFERENTLY", "APART")) {
			String journey = begin();
			end(journey, ending);
			String closing = body(get(this.ben, journey + "/ending"));
			assertThat(closing).contains("This journey ends here", switch (ending) {
				case "TOGETHER" -> "We go on together";
				case "DIFFERENTLY" -> "We go on, differently";
				default -> "We part well";
			});
			assertThat(body(get(this.ada, journey))).contains("This journey has ended.").doesNotContain("/pause");
			assertThat(body(get(this.ada, journey + "/steps/1"))).contains("This journey has ended.", "/reflections?")
				.doesNotContain("/reflections/new", "/ready");
			assertThat(body(get(this.ada, "/"))).contains("/journeys/new", journey);
		}
	}

	@Test
	void anEndingIsDeclinedQuietly() {
		String journey = begin();
		String before = comparable(this.ben, journey);
		post(this.ben, journey + "/ending", Map.of("ending", "APART"));
		assertThat(body(get(this.ada, journey))).contains("Ben proposes how this journey could end");
		assertThat(body(get(this.ada, journey + "/ending"))).contains("We part well", "/ending/agree");
		assertThat(body(get(this.ben, journey + "/ending"))).doesNotContain("/ending/agree");
		post(this.ben, journey + "/ending/agree", Map.of("ending", "APART"));
		assertRedirected(post(this.ada, journey + "/ending/let-go", Map.of()), journey);
		assertThat(comparable(this.ben, journey)).isEqualTo(before);
		assertThat(post(this.ben, journey + "/ending", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aStrangerFindsNothing() {
		String journey = begin();
		Somebody cleo = somebody("Cleo");
		for (String page : List.of("", "/steps/1", "/setback", "/ending")) {
			assertThat(get(cleo, journey + page)).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String button : List.of("/agree", "/call-off", "/pause", "/resume", "/setback", "/steps/1/ready",
				"/steps/1/not-yet", "/ending/let-go")) {
			assertThat(post(cleo, journey + button, Map.of())).as(button).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(post(cleo, journey + "/ending", Map.of("ending", "APART"))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(cleo, journey + "/ending/agree", Map.of("ending", "APART"))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whoHasLeftTheCoupleFindsNothingAndNeitherDoesTheOther() {
		String journey = begin();
		this.ada.member()
			.does(() -> this.leaving.leaveCouple(this.couples.require(this.ada.member().id()).id(),
					this.ada.member().id()));
		assertThat(get(this.ada, journey)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ben, journey)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body(get(this.ben, "/"))).doesNotContain(journey);
	}

	private String begin() {
		String journey = propose(this.ben, Role.REPAIRING, "");
		assertRedirected(post(this.ada, journey + "/agree", Map.of()), journey);
		return journey;
	}

	private void leave(String journey, int step) {
		post(this.ada, journey + "/steps/" + step + "/ready", Map.of());
		post(this.ben, journey + "/steps/" + step + "/ready", Map.of());
	}

	private void end(String journey, String ending) {
		post(this.ada, journey + "/ending", Map.of("ending", ending));
		assertRedirected(post(this.ben, journey + "/ending/agree", Map.of("ending", ending)), journey + "/ending");
	}

	private String propose(Somebody by, Role role, String words) {
		UUID submission = UUID.randomUUID();
		assertRedirected(
				post(by, "/journeys", Map.of("submission", submission.toString(), "role", role.name(), "words", words)),
				"/journeys/" + submission);
		return "/journeys/" + submission;
	}

	private static void assertRedirected(MvcTestResult answer, String to) {
		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(to);
	}

	private List<String> rows() {
		return Stream.of("journey", "journey_step", "journey_ready", "journey_opened", "journey_setback")
			.flatMap((table) -> this.jdbc.sql("select * from " + table).query().listOfRows().stream())
			.map((row) -> {
				row.replaceAll((column, cell) -> (cell instanceof byte[] bytes) ? Arrays.toString(bytes) : cell);
				return new TreeMap<>(row).toString();
			})
			.sorted()
			.toList();
	}

	/** A page without what is made anew for each request. */
	private String comparable(Somebody one, String page) {
		Matcher once = Pattern.compile("<input [^>]*name=\"(_csrf|submission)\"[^>]*>").matcher(body(get(one, page)));
		return once.replaceAll("");
	}

	private static String body(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		try {
			String body = answer.getResponse().getContentAsString();
			assertThat(body).as("a word without a message").doesNotContain("??");
			return body;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Somebody somebody(String name) {
		Member member = this.household.person(name);
		return new Somebody(member, this.household.signedIn(member));
	}

	private MvcTestResult get(Somebody one, String path) {
		return this.mvc.get().uri(path).with(one.browser()).exchange();
	}

	private MvcTestResult post(Somebody one, String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(one.browser());
		fields.forEach(request::param);
		return request.exchange();
	}

}
