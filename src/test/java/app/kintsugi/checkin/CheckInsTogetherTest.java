package app.kintsugi.checkin;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.kintsugi.checkin.CheckIns.Past;
import app.kintsugi.checkin.WeekAnswer.State;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.Pairing;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Committing and opening, as two people do it on their pages.
 */
@KintsugiTest
class CheckInsTogetherTest {

	private static final String CLOSED = "it opens when both of you are here again";

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
	private CheckIns checkIns;

	@Autowired
	private Reveal reveal;

	@Autowired
	private WeekAnswers answers;

	@Autowired
	private Vault vault;

	@Autowired
	private JdbcClient jdbc;

	/** Somebody with an account and a browser. */
	private record Somebody(Member member, RequestPostProcessor browser) {
	}

	private record Two(Somebody ada, Somebody ben) {
	}

	@Test
	void aPageIsTheSameToTheByteWhetherOrNotTheOtherHasAnswered() {
		Two answered = together();
		Two silent = together();
		say(answered.ada(), "Ada’s sentence", Sharing.REVEAL);
		assertThat(page(answered.ben())).isEqualTo(page(silent.ben()));
		say(answered.ben(), "Ben’s sentence", Sharing.REVEAL);
		say(silent.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(state(answered.ben())).isEqualTo(State.GIVEN);
		assertThat(state(silent.ben())).isEqualTo(State.COMMITTED);
		assertThat(page(answered.ben())).isEqualTo(page(silent.ben())).contains(CLOSED, "Ben’s sentence");
		assertThat(page(answered.ben(), "/check-ins?change=true"))
			.isEqualTo(page(silent.ben(), "/check-ins?change=true"));
		assertThat(page(answered.ben(), "/about")).isEqualTo(page(silent.ben(), "/about"));
	}

	@Test
	void theFirstOnesNextRequestOpensBothWhicheverPageItIs() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		assertThat(page(two.ada())).contains(CLOSED, "Ada’s sentence");
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(page(two.ben())).contains(CLOSED).doesNotContain("Ada’s sentence");
		page(two.ada(), "/settings");
		assertThat(page(two.ben())).contains("Ada’s sentence", "Ben’s sentence").doesNotContain(CLOSED);
		assertThat(page(two.ada())).contains("Ada’s sentence", "Ben’s sentence").doesNotContain(CLOSED);
	}

	@Test
	void theFirstOnesNextLookIsTheRequestThatOpens() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(page(two.ada())).contains("Ada’s sentence", "Ben’s sentence");
	}

	@Test
	void aStaticFileOpensNothing() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(this.mvc.get().uri("/css/kintsugi.css").with(two.ada().browser())).hasStatusOk();
		assertThat(state(two.ada())).isEqualTo(State.COMMITTED);
	}

	@Test
	void whatIsCommittedOpensWithItsAuthorsKeysAlone() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		WeekAnswer adas = answer(two.ada());
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> two.ben().member().does(() -> opened(adas)));
		page(two.ada());
		WeekAnswer given = answer(two.ada());
		assertThat(two.ben().member().<StoredAnswer>does(() -> opened(given)).note()).isEqualTo("Ada’s sentence");
	}

	@Test
	void aPrivateCheckInIsNeverTouched() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.PRIVATE);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		page(two.ada());
		page(two.ben());
		assertThat(state(two.ada())).isEqualTo(State.PRIVATE);
		assertThat(page(two.ada())).contains("Only you").doesNotContain("Ben’s sentence");
		assertThat(page(two.ben())).contains(CLOSED).doesNotContain("Ada’s sentence");
	}

	@Test
	void bothAnsweringInTheSameMomentOpensWhenBothHaveComeBack() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		commit(two.ben());
		page(two.ada(), "/about");
		assertThat(state(two.ada())).isEqualTo(State.GIVEN);
		assertThat(page(two.ada())).contains(CLOSED).doesNotContain("Ben’s sentence");
		assertThat(page(two.ben())).contains("Ada’s sentence", "Ben’s sentence");
		assertThat(page(two.ada())).contains("Ada’s sentence", "Ben’s sentence");
	}

	@Test
	void comingBackInTheSameMomentOpensTheTwo() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		commit(two.ben());
		LocalDate monday = this.checkIns.monday();
		CompletableFuture
			.allOf(CompletableFuture
				.runAsync(() -> two.ada().member().does(() -> this.reveal.open(monday, two.ada().member().id()))),
					CompletableFuture.runAsync(
							() -> two.ben().member().does(() -> this.reveal.open(monday, two.ben().member().id()))))
			.join();
		assertThat(state(two.ada())).isEqualTo(State.GIVEN);
		assertThat(state(two.ben())).isEqualTo(State.GIVEN);
	}

	@Test
	void aSecondOneTakesTheFirstOnesPlaceUntilBothHaveRead() {
		Two two = together();
		say(two.ada(), "First thought", Sharing.REVEAL);
		assertThat(page(two.ada(), "/check-ins?change=true")).contains("First thought");
		say(two.ada(), "Second thought", Sharing.REVEAL);
		assertThat(page(two.ada())).contains("Second thought").doesNotContain("First thought");
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		MvcTestResult late = post(two.ada(), Map.of("note", "Third thought", "sharing", "PRIVATE"));
		assertThat(late).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(late).bodyText().contains("open for both of you by now", "Third thought");
		assertThat(page(two.ben())).contains("Second thought");
	}

	@Test
	void whatIsTakenBackBeforeItOpensIsNotOpened() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s own", Sharing.PRIVATE);
		assertThat(page(two.ada())).contains(CLOSED).doesNotContain("Ben’s");
		assertThat(page(two.ben())).contains("Ben’s own").doesNotContain("Ada’s");
	}

	@Test
	void thePressedTwiceIsStoredOnce() {
		Two two = together();
		String submission = UUID.randomUUID().toString();
		Map<String, String> once = Map.of("submission", submission, "note", "Once", "sharing", "PRIVATE");
		assertThat(post(two.ada(), once)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(two.ada(), once)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/check-ins");
		assertThat(answer(two.ada()).label().version()).isEqualTo(1);
		assertThat(post(two.ben(), once)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatIsMissingIsAskedForAndWhatWasTypedIsStillThere() {
		Two two = together();
		MvcTestResult again = post(two.ada(), Map.of("note", "Half a thought", "hope", "", "sharing", "REVEAL"));
		assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(again).bodyText().contains("Please pick a number from 0 to 10", "Half a thought");
		MvcTestResult unreadable = post(two.ada(),
				Map.of("note", "Half a thought", "hope", "much", "sharing", "REVEAL"));
		assertThat(unreadable).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(unreadable).bodyText().contains("Half a thought");
		assertThat(post(two.ada(), Map.of("hope", "11"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void somebodyAloneChecksInForThemselvesOnly() {
		Somebody cleo = somebody("Cleo");
		assertThat(page(cleo, "/settings")).doesNotContain("href=\"/check-ins\"");
		assertThat(page(cleo)).doesNotContain("REVEAL");
		assertThat(post(cleo, Map.of("sharing", "REVEAL"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		say(cleo, "Cleo’s sentence", Sharing.PRIVATE);
		assertThat(page(cleo, "/settings")).contains("href=\"/check-ins\"");
	}

	@Test
	void whoLeavesKeepsTheirOwnAndTheOtherKeepsTheirs() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		page(two.ada());
		leave(two.ada());
		assertThat(page(two.ada())).contains("Ada’s sentence", "Only you").doesNotContain("Ben’s sentence");
		assertThat(page(two.ben())).contains("Ben’s sentence", "Only you").doesNotContain("Ada’s sentence");
		WeekAnswer adas = answer(two.ada());
		assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> two.ben().member().does(() -> opened(adas)));
	}

	@Test
	void whatWaitedWhenTheCoupleEndedStaysPrivate() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		leave(two.ben());
		assertThat(page(two.ada())).contains("Ada’s sentence", "Only you").doesNotContain(CLOSED);
	}

	@Test
	void theWeeksBeforeStandBesideThePartnersWhereBothAreOpen() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		page(two.ada());
		weekLater();
		say(two.ada(), "Another week", Sharing.REVEAL);
		assertThat(page(two.ada())).contains("Weeks before", "Ada’s sentence", "Ben’s sentence", "Another week");
		assertThat(page(two.ben())).contains("Ada’s sentence").doesNotContain("Another week");
	}

	@Test
	void fiftyWeeksAreOnAPage() {
		Two two = together();
		for (int week = 0; week < 51; week++) {
			say(two.ada(), "week " + week, Sharing.PRIVATE);
			weekLater();
		}
		Past newest = two.ada().member().does(() -> this.checkIns.before(two.ada().member().id(), 0));
		assertThat(newest.checkIns()).hasSize(50);
		assertThat(newest.more()).isTrue();
		assertThat(page(two.ada())).contains("/check-ins?page=1").doesNotContain("week 0<");
		assertThat(page(two.ada(), "/check-ins?page=1")).contains("week 0<", "/check-ins?page=0");
	}

	@Test
	void wordsThatSomebodyElsePutThereAreNotShown() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		page(two.ada());
		this.jdbc.sql("update check_in set document = ? where author = ?")
			.param(answer(two.ben()).document().bytes())
			.param(two.ada().member().id().id())
			.update();
		assertThat(page(two.ben())).contains("cannot be opened as it was written");
		assertThat(page(two.ada())).contains("cannot be opened as you wrote it");
	}

	@Test
	void nothingThatWasSaidLiesInTheTableInTheClear() {
		Two two = together();
		say(two.ada(), "A plain sentence", Sharing.PRIVATE);
		assertThat(new String(answer(two.ada()).document().bytes(), StandardCharsets.ISO_8859_1))
			.doesNotContain("plain", "trust");
	}

	private Two together() {
		Somebody ada = somebody("Ada");
		Somebody ben = somebody("Ben");
		UUID proposal = UUID.randomUUID();
		String code = ada.member().does(() -> this.pairing.invite(ada.member().id()));
		ben.member().does(() -> this.pairing.accept(proposal, code, ben.member().id()));
		ada.member().does(() -> this.pairing.confirm(proposal, ada.member().id()));
		return new Two(ada, ben);
	}

	private Somebody somebody(String name) {
		Member member = this.household.person(name);
		return new Somebody(member, this.household.signedIn(member));
	}

	private void leave(Somebody leaver) {
		leaver.member()
			.does(() -> this.leaving.leaveCouple(this.couples.require(leaver.member().id()).id(),
					leaver.member().id()));
	}

	private void say(Somebody somebody, String note, Sharing sharing) {
		assertThat(post(somebody, Map.of("note", note, "sharing", sharing.name()))).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/check-ins");
	}

	/** As if this answer had come in the same moment as the other's, and not after it. */
	private void commit(Somebody somebody) {
		Member member = somebody.member();
		WeekAnswer given = answer(somebody);
		byte[] own = member
			.does(() -> this.vault.seal(this.vault.personalCircle(member.id()), given.label(), opened(given)))
			.bytes();
		this.jdbc.sql("update check_in set state = 'COMMITTED', document = ? where author = ?")
			.param(own)
			.param(member.id().id())
			.update();
	}

	private void weekLater() {
		this.jdbc.sql("select distinct monday from check_in order by monday")
			.query(LocalDate.class)
			.list()
			.forEach((monday) -> this.jdbc.sql("update check_in set monday = ? where monday = ?")
				.param(monday.minusWeeks(1))
				.param(monday)
				.update());
	}

	private StoredAnswer opened(WeekAnswer answer) {
		return this.vault.open(answer.document(), answer.label(), StoredAnswer.class);
	}

	private WeekAnswer answer(Somebody somebody) {
		return this.answers.findByAuthorAndMonday(somebody.member().id(), this.checkIns.monday()).orElseThrow();
	}

	private State state(Somebody somebody) {
		return this.jdbc.sql("select state from check_in where author = ?")
			.param(somebody.member().id().id())
			.query((row, number) -> State.valueOf(row.getString(1)))
			.single();
	}

	private String page(Somebody somebody) {
		return page(somebody, "/check-ins");
	}

	/**
	 * A page without what is another one each time or for each person: what its forms
	 * carry.
	 */
	private String page(Somebody somebody, String path) {
		MvcTestResult answer = this.mvc.get().uri(path).with(somebody.browser()).exchange();
		assertThat(answer).hasStatusOk();
		try {
			Matcher tokens = Pattern
				.compile("((?:name=\"(?:_csrf|submission|draft)\"[^>]*?\\s+value|data-box)=\")[^\"]+")
				.matcher(answer.getResponse().getContentAsString());
			return tokens.replaceAll("$1");
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult post(Somebody somebody, Map<String, String> fields) {
		var request = this.mvc.post().uri("/check-ins").with(somebody.browser());
		Map<String, String> filled = new HashMap<>(Map.of("submission", UUID.randomUUID().toString(), "trust", "3",
				"safety", "5", "closeness", "4", "hurt", "8", "hope", "6", "note", "", "sharing", "PRIVATE"));
		filled.putAll(fields);
		filled.forEach(request::param);
		return request.exchange();
	}

}
