package app.kintsugi.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Role;
import app.kintsugi.journey.Walking;
import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.review.CaseNotes.Note;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a therapist sees of the couples who let them in, and what nobody else does.
 */
@KintsugiTest
class TherapistsPageTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Pairing pairing;

	@Autowired
	private TherapistAdmission admissions;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Couples couples;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private CommentOnReflections commenting;

	@Autowired
	private CaseNotes notes;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private Proposing proposing;

	@Autowired
	private Walking walking;

	private Member ada;

	private Member ben;

	private Member thea;

	private RequestPostProcessor theasBrowser;

	private CoupleId couple;

	private UUID admission;

	@BeforeEach
	void aCoupleAndTheirTherapist() {
		this.ada = this.household.person("Ada");
		this.ben = this.household.person("Ben");
		this.thea = this.household.person("Thea");
		this.theasBrowser = this.household.signedIn(this.thea);
		this.couple = pair(this.ada, this.ben);
		this.admission = admit(this.thea, this.ada, this.ben);
	}

	@Test
	void theCouplesWhoLetMeInAreInTheListWithHowMuchWaitsAndNothingOfIt() {
		assertThat(get("/review")).bodyText().contains("Ada and Ben").doesNotContain("wait");
		share(this.ada, "For our therapist", Audience.THERAPIST);
		assertThat(get("/review")).bodyText().contains("One reflection waits for you");
		share(this.ben, "For all of us", Audience.PARTNER_AND_THERAPIST);
		share(this.ada, "Between us two", Audience.PARTNER);
		share(this.ada, "For me alone", Audience.ONLY_ME);
		assertThat(get("/review")).bodyText()
			.contains("2 reflections wait for you", "Nobody watches these pages")
			.doesNotContain("For our therapist", "For all of us");
		for (String page : List.of(room(), room() + "/entries")) {
			assertThat(get(page)).bodyText()
				.contains("For our therapist", "For all of us")
				.doesNotContain("Between us two", "For me alone");
		}
		assertThat(get(room())).bodyText().contains("Nobody watches these pages");
	}

	@Test
	void whereTheyAreIsSaidInWords() {
		JourneyId journey = this.ada
			.does(() -> this.proposing.propose(this.ada.id(), UUID.randomUUID(), Role.HURT, "What was broken"));
		assertThat(body(room())).contains("They walk no journey");
		this.ben.does(() -> this.proposing.agree(journey, this.ben.id()));
		for (String page : List.of("/review", room())) {
			assertThat(body(page)).contains("The journey that began with Ada’s hurt is at step 1: Own all of it.")
				.doesNotContain("It is paused", "What was broken");
		}
		this.ada.does(() -> this.walking.pause(journey, this.ada.id()));
		assertThat(body("/review")).contains("is at step 1", "It is paused");
		assertThat(body(room())).contains("is at step 1", "It is paused");
	}

	@Test
	void theOneThatWaitsLongestComesFirstAndOneThatIsReviewedLeavesTheQueueAndCanBePutBack() {
		ReflectionId first = share(this.ada, "The first one", Audience.THERAPIST);
		ReflectionId second = share(this.ada, "The second one", Audience.THERAPIST);
		assertThat(body(room())).containsSubsequence("The first one", "The second one");
		assertThat(mark(second)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(room() + "#queue");
		assertThat(body(room())).contains("The first one").doesNotContain("The second one");
		assertThat(body(room() + "/entries")).containsSubsequence("The second one", "You have reviewed this",
				"The first one", "I have reviewed this");
		assertThat(mark(first)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(mark(first)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body("/review")).doesNotContain("wait");
		assertThat(body(room())).contains("Nothing to review at present");
		assertThat(post(room() + "/entries/" + second.id() + "/waiting", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body("/review")).contains("One reflection waits");
		assertThat(body(room())).contains("The second one").doesNotContain("The first one");
	}

	@Test
	void whatIsWrittenAfterItWasReviewedWaitsAgain() {
		ReflectionId entry = share(this.ada, "First words", Audience.THERAPIST);
		String before = seen(entry);
		mark(entry);
		this.ada.does(() -> this.writing.edit(entry, 0, "", "Other words", this.ada.id()));
		assertThat(body(room())).contains("Other words");
		mark(entry, before);
		assertThat(body(room())).contains("Other words");
		mark(entry);
		assertThat(body(room())).contains("Nothing to review at present");
	}

	@Test
	void whatIsNarrowedOrDeletedIsGoneFromEverythingInTheSameMoment() {
		ReflectionId narrowed = share(this.ada, "Not meant for her", Audience.THERAPIST);
		ReflectionId deleted = share(this.ada, "Never meant", Audience.PARTNER_AND_THERAPIST);
		setDates(LocalDate.now(), null);
		assertThat(body("/review")).contains("2 reflections wait");
		assertThat(body(room())).contains("2 reflections were shared or changed");
		assertThat(search("meant")).contains("Not meant for her", "Never meant");
		this.ada.does(() -> this.writing.withdraw(narrowed, this.ada.id()));
		assertThat(body("/review")).contains("One reflection waits");
		for (String page : List.of(body(room()), body(room() + "/entries"), search("meant"))) {
			assertThat(page).contains("Never meant").doesNotContain("Not meant for her");
		}
		assertThat(body(room())).contains("One reflection was shared or changed");
		this.ada.does(() -> this.writing.delete(deleted, this.ada.id()));
		assertThat(body("/review")).doesNotContain("wait");
		for (String page : List.of(body(room()), body(room() + "/entries"), search("meant"))) {
			assertThat(page).doesNotContain("Never meant", "Not meant for her");
		}
		assertThat(body(room())).contains("No reflection was shared or changed");
		assertThat(mark(narrowed)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(mark(deleted)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatWasSaidUnderOneThatIsNarrowedIsNoNewsEither() {
		ReflectionId entry = share(this.ada, "Open for a while", Audience.THERAPIST);
		setDates(LocalDate.now(), null);
		this.ada.does(() -> this.commenting.comment(UUID.randomUUID(), entry, SaidTo.READERS, "one more thing",
				this.ada.id()));
		assertThat(body(room())).contains("Ada said something to");
		mark(entry);
		assertThat(body(room())).contains("Ada said something to", "Open for a while");
		this.ada.does(() -> this.writing.withdraw(entry, this.ada.id()));
		assertThat(body(room())).doesNotContain("Ada said something to", "Open for a while");
	}

	@Test
	void aCommentIsForTheAuthorOrForAllWhoReadAndIsAnsweredThere() {
		ReflectionId entry = share(this.ada, "For all of us", Audience.PARTNER_AND_THERAPIST);
		String page = "/reflections/" + entry.id();
		assertThat(get(page)).bodyText().contains("You and Ada", "You, Ada and Ben");
		assertThat(post(page + "/comments", Map.of("submission", id(), "to", "AUTHOR", "text", "Only to you, Ada")))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(page + "/comments", Map.of("submission", id(), "to", "READERS", "text", "To you two")))
			.hasStatus(HttpStatus.SEE_OTHER);
		RequestPostProcessor adas = this.household.signedIn(this.ada);
		RequestPostProcessor bens = this.household.signedIn(this.ben);
		String toAda = text(this.mvc.get().uri(page).with(adas).exchange());
		assertThat(toAda).contains("Only to you, Ada", "To you two", "Who can read it: you and Thea");
		assertThat(text(this.mvc.get().uri(page).with(bens).exchange())).contains("To you two")
			.doesNotContain("Only to you, Ada");
		Matcher answer = Pattern.compile(page + "/comments/[0-9a-f-]{36}").matcher(toAda);
		assertThat(answer.find()).isTrue();
		assertThat(this.mvc.get().uri(answer.group()).with(bens)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri(answer.group()).param("text", "heard").with(bens))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(answer.group()).with(adas)).bodyText()
			.contains("Only to you, Ada", "Who can read it: you and Thea");
		assertThat(this.mvc.post().uri(answer.group()).param("text", "").with(adas))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.mvc.post().uri(answer.group()).param("text", "Thank you for that").with(adas))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body(page)).containsSubsequence("Only to you, Ada", "Thank you for that", "To you two");
		assertThat(text(this.mvc.get().uri(page).with(bens).exchange())).doesNotContain("Thank you for that");
		setDates(LocalDate.now(), null);
		assertThat(body(room())).contains("Ada answered under", "For all of us");
		setDates(LocalDate.now().plusDays(1), null);
		assertThat(body(room())).doesNotContain("Ada answered under");
	}

	@Test
	void theWayBackFromAReflectionLeadsToTheCouple() {
		ReflectionId entry = share(this.ada, "For our therapist", Audience.THERAPIST);
		assertThat(body(room())).contains("/reflections/" + entry.id());
		assertThat(body("/reflections/" + entry.id())).contains("For our therapist", "href=\"" + room() + "\"",
				"I have reviewed this");
		mark(entry);
		assertThat(body("/reflections/" + entry.id())).contains("href=\"" + room() + "\"")
			.doesNotContain("I have reviewed this");
		assertThat(text(
				this.mvc.get().uri("/reflections/" + entry.id()).with(this.household.signedIn(this.ada)).exchange()))
			.doesNotContain("/review/");
	}

	@Test
	void whoIsSeenNextComesFirstThenByName() {
		Member[] cleoAndDan = couple("Cleo", "Dan");
		admit(this.thea, cleoAndDan);
		Member[] bellAndAl = couple("Bell", "Al");
		admit(this.thea, bellAndAl);
		assertThat(body("/review")).containsSubsequence("Ada and Ben", "Bell and Al", "Cleo and Dan");
		setDates(null, LocalDate.now().plusDays(9), "/review/" + this.couples.require(cleoAndDan[0].id()).id().id());
		setDates(null, LocalDate.now().plusDays(2), "/review/" + this.couples.require(bellAndAl[0].id()).id().id());
		assertThat(body("/review")).containsSubsequence("Bell and Al", "Cleo and Dan", "Ada and Ben");
		assertThat(body("/review?order=name")).containsSubsequence("Ada and Ben", "Bell and Al", "Cleo and Dan");
	}

	@Test
	void theDatesOfASessionAreSetAndWhatCannotBeReadIsShownAgain() {
		assertThat(post(room() + "/dates", Map.of("next", "2031-05-06", "at", "14:30", "last", "2030-01-02")))
			.hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl(room());
		assertThat(body("/review")).contains("You see them next on Tuesday, 6 May 2031, at 14:30.");
		assertThat(body(room())).contains("You saw them last on Wednesday, 2 January 2030.");
		assertThat(body(room() + "/dates")).contains("2031-05-06", "14:30", "2030-01-02");
		assertThat(post(room() + "/dates", Map.of("next", "soon"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("soon", "This is not a date we can read");
		assertThat(post(room() + "/dates", Map.of("next", ""))).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body(room())).doesNotContain("You see them next", "You saw them last");
	}

	@Test
	void aNoteIsWrittenChangedAndDeletedAndItsWriterAloneReadsIt() {
		String submission = id();
		for (int i = 0; i < 2; i++) {
			assertThat(post(room() + "/notes", Map.of("submission", submission, "text", "They sat close today")))
				.hasStatus(HttpStatus.SEE_OTHER);
		}
		assertThat(body(room() + "/notes")).containsOnlyOnce("They sat close today");
		assertThat(body(room())).contains("They sat close today");
		String note = room() + "/notes/" + submission;
		assertThat(body(note)).contains("They sat close today", "name=\"seen\" value=\"1\"");
		assertThat(post(note, Map.of("seen", "1", "text", "They sat closer"))).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(note, Map.of("seen", "1", "text", "Another tab’s words")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("They sat closer", "Another tab’s words", "name=\"seen\" value=\"2\"");
		assertThat(post(note, Map.of("seen", "2", "text", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(room() + "/notes", Map.of("text", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		for (Member somebody : List.of(this.ada, this.ben)) {
			RequestPostProcessor browser = this.household.signedIn(somebody);
			assertThat(this.mvc.get().uri(note).with(browser)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.mvc.get().uri(room() + "/notes").with(browser)).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(post(note + "/delete", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body(room() + "/notes")).doesNotContain("They sat closer");
	}

	@Test
	void aNoteIsNotFoundFromAnotherCouplesPage() {
		String submission = id();
		post(room() + "/notes", Map.of("submission", submission, "text", "Of Ada and Ben"));
		Member[] others = couple("Cleo", "Dan");
		admit(this.thea, others);
		String elsewhere = "/review/" + this.couples.require(others[0].id()).id().id() + "/notes";
		assertThat(body(elsewhere)).doesNotContain("Of Ada and Ben");
		assertThat(get(elsewhere + "/" + submission)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(elsewhere, Map.of("submission", submission, "text", "Of Ada and Ben")))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void nobodyElseFindsAnythingHere() {
		ReflectionId entry = share(this.ada, "For our therapist", Audience.THERAPIST);
		Member other = this.household.person("Theo");
		admit(other, couple("Cleo", "Dan"));
		for (Member somebody : List.of(this.ada, this.ben, other)) {
			RequestPostProcessor browser = this.household.signedIn(somebody);
			for (String page : List.of("", "/entries", "/exercises", "/dates", "/notes")) {
				assertThat(this.mvc.get().uri(room() + page).with(browser)).as(page).hasStatus(HttpStatus.NOT_FOUND);
			}
			for (String press : presses(entry)) {
				assertThat(this.mvc.post()
					.uri(press)
					.param("seen", "2031-01-01T00:00:00Z")
					.param("text", "words")
					.with(browser)).as(press).hasStatus(HttpStatus.NOT_FOUND);
			}
		}
		RequestPostProcessor adas = this.household.signedIn(this.ada);
		assertThat(this.mvc.get().uri("/review").with(adas)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/settings").with(adas)).bodyText().doesNotContain("href=\"/review\"");
		assertThat(get("/settings")).bodyText().contains("href=\"/review\"");
	}

	@Test
	void anEntryOfAnotherCoupleOrOneThatIsNotSharedIsNotMarked() {
		ReflectionId hidden = share(this.ada, "Between us two", Audience.PARTNER);
		assertThat(mark(hidden)).hasStatus(HttpStatus.NOT_FOUND);
		Member[] others = couple("Cleo", "Dan");
		admit(this.thea, others);
		ReflectionId elsewhere = share(others[0], "Elsewhere", Audience.THERAPIST);
		assertThat(mark(elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body(room())).doesNotContain("Elsewhere");
		assertThat(search("elsewhere")).doesNotContain("Elsewhere</a>");
		assertThat(body("/review")).contains("Ada and Ben", "Cleo and Dan", "One reflection waits");
	}

	@Test
	void aTherapistWhoIsPutOutWhileAPageIsOpenOpensNothingByTheNextPress() {
		ReflectionId entry = share(this.ada, "For all of us", Audience.PARTNER_AND_THERAPIST);
		assertThat(post(room() + "/notes", Map.of("submission", id(), "text", "My own words")))
			.hasStatus(HttpStatus.SEE_OTHER);
		this.ben.does(() -> this.leaving.endAdmission(this.admission, this.ben.id()));
		for (String page : List.of("/review", room(), room() + "/entries", room() + "/exercises", room() + "/dates",
				room() + "/notes", "/reflections/" + entry.id())) {
			assertThat(get(page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
		}
		List<String> presses = new ArrayList<>(presses(entry));
		presses.add("/reflections/" + entry.id() + "/comments");
		for (String press : presses) {
			assertThat(post(press, Map.of("seen", "2031-01-01T00:00:00Z", "text", "words", "to", "AUTHOR"))).as(press)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(this.thea.does(() -> this.notes.everything(this.thea.id()))).extracting(Note::text)
			.containsExactly("My own words");
	}

	@Test
	void aTherapistWhoComesAfterAnotherHasReviewedNothing() {
		ReflectionId entry = share(this.ada, "For our therapist", Audience.THERAPIST);
		mark(entry);
		this.ben.does(() -> this.leaving.endAdmission(this.admission, this.ben.id()));
		admit(this.thea, this.ada, this.ben);
		assertThat(body("/review")).doesNotContain("wait");
		this.ada.does(() -> this.writing.changeAudience(entry, 0, Audience.THERAPIST, this.ada.id()));
		assertThat(body("/review")).contains("One reflection waits");
		assertThat(body(room())).contains("For our therapist");
	}

	@Test
	void moreCouplesAndMoreEntriesCostNoMoreStatements() {
		share(this.ada, "The first one", Audience.THERAPIST);
		setDates(LocalDate.now(), null);
		long list = statements("/review");
		long one = statements(room());
		for (int i = 0; i < 9; i++) {
			Member[] others = couple("Cleo" + i, "Dan" + i);
			admit(this.thea, others);
			share(others[0], "Elsewhere", Audience.THERAPIST);
			share(this.ada, "One more", Audience.THERAPIST);
			share(this.ben, "And another", Audience.PARTNER_AND_THERAPIST);
		}
		assertThat(statements("/review")).as("a list of ten couples, not of one").isLessThanOrEqualTo(list);
		// the names and keys of both partners and of all three circles
		assertThat(statements(room())).as("a page of nineteen entries, not of one").isLessThanOrEqualTo(one + 12);
		long nineteen = statements(room());
		for (int i = 0; i < 30; i++) {
			share(this.ada, "More than a page", Audience.THERAPIST);
		}
		assertThat(statements(room())).as("a full page").isLessThanOrEqualTo(nineteen);
	}

	@Test
	void aPersonWhoLetMeInAloneHasARoomOfTheirOwn() {
		UUID alone = UUID.randomUUID();
		String code = this.ada.does(() -> this.admissions.inviteOwn(this.ada.id()));
		this.thea.does(() -> this.admissions.offer(alone, code, "I keep what you tell me.", this.thea.id()));
		this.ada.does(() -> this.admissions.agree(alone, 1, this.ada.id()));
		ReflectionId entry = share(this.ada, "For her alone", Audience.OWN_THERAPIST);
		share(this.ada, "For the therapist of us two", Audience.THERAPIST);
		String hers = "/review/" + alone;
		assertThat(body("/review")).contains("href=\"" + hers + "\"", "href=\"" + room() + "\"");
		assertThat(body(hers)).contains("For her alone", "I keep what you tell me")
			.doesNotContain("For the therapist of us two", "Ben", "journey");
		assertThat(body(room())).contains("For the therapist of us two")
			.doesNotContain("For her alone", "I keep what you tell me");
		assertThat(body(hers + "/trends")).contains("Ada").doesNotContain("Ben");
		String before = seen(entry);
		this.ada.does(() -> this.writing.edit(entry, 0, "", "Other words for her", this.ada.id()));
		assertThat(post(hers + "/entries/" + entry.id() + "/reviewed", Map.of("seen", before)))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body(hers)).as("words in the place of those that were seen").contains("Other words for her");
		assertThat(mark(entry)).as("from the couple's page").hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body("/reflections/" + entry.id())).contains("href=\"" + hers + "\"");
		this.ada.does(() -> this.leaving.endAdmission(alone, this.ada.id()));
		assertThat(get(hers)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(room())).hasStatusOk();
	}

	@Test
	void theQueueIsPaged() {
		for (int i = 1; i <= 21; i++) {
			share(this.ada, "number " + i + " of them", Audience.THERAPIST);
		}
		assertThat(body(room())).contains("number 1 of them", "number 20 of them", "More")
			.doesNotContain("number 21 of them");
		assertThat(body(room() + "?page=1")).contains("number 21 of them", "Before")
			.doesNotContain("number 20 of them");
		assertThat(get(room() + "?page=nonsense")).hasStatusOk();
		assertThat(get(room() + "?page=-3")).hasStatusOk();
	}

	private Member[] couple(String first, String second) {
		Member one = this.household.person(first);
		Member other = this.household.person(second);
		pair(one, other);
		return new Member[] { one, other };
	}

	private CoupleId pair(Member inviter, Member accepter) {
		UUID proposal = UUID.randomUUID();
		String code = inviter.does(() -> this.pairing.invite(inviter.id()));
		accepter.does(() -> this.pairing.accept(proposal, code, accepter.id()));
		inviter.does(() -> this.pairing.confirm(proposal, inviter.id()));
		return this.couples.require(inviter.id()).id();
	}

	private UUID admit(Member therapist, Member... partners) {
		UUID offer = UUID.randomUUID();
		String code = partners[0].does(() -> this.admissions.invite(partners[0].id()));
		therapist.does(() -> this.admissions.offer(offer, code, "I keep no secrets between you.", therapist.id()));
		for (Member partner : partners) {
			partner.does(() -> this.admissions.agree(offer, 1, partner.id()));
		}
		return offer;
	}

	private ReflectionId share(Member author, String text, Audience audience) {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		author.does(() -> this.writing.write(new Draft(id, null, null, null, "", text, audience), author.id()));
		return id;
	}

	private String room() {
		return "/review/" + this.couple.id();
	}

	/** Whatever can be pressed on a page that was open a moment ago. */
	private List<String> presses(ReflectionId entry) {
		return List.of(room() + "/entries/" + entry.id() + "/reviewed", room() + "/entries/" + entry.id() + "/waiting",
				room() + "/dates", room() + "/notes");
	}

	/** Marks it as it is now. */
	private MvcTestResult mark(ReflectionId entry) {
		return mark(entry, Instant.now().toString());
	}

	private MvcTestResult mark(ReflectionId entry, String seen) {
		return post(room() + "/entries/" + entry.id() + "/reviewed", Map.of("seen", seen));
	}

	/** What its page says when it waits. */
	private String seen(ReflectionId entry) {
		Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(body("/reflections/" + entry.id()));
		assertThat(seen.find()).isTrue();
		return seen.group(1);
	}

	private void setDates(@Nullable LocalDate last, @Nullable LocalDate next) {
		setDates(last, next, room());
	}

	private void setDates(@Nullable LocalDate last, @Nullable LocalDate next, String place) {
		assertThat(post(place + "/dates",
				Map.of("last", (last != null) ? last.toString() : "", "next", (next != null) ? next.toString() : "")))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private String search(String words) {
		MvcTestResult answer = post(room() + "/entries", Map.of("words", words));
		assertThat(answer).hasStatusOk();
		return text(answer);
	}

	private long statements(String path) {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		body(path);
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		body(path);
		long statements = statistics.getPrepareStatementCount();
		statistics.setStatisticsEnabled(false);
		return statements;
	}

	private static String id() {
		return UUID.randomUUID().toString();
	}

	private String body(String path) {
		MvcTestResult answer = get(path);
		assertThat(answer).as(path).hasStatusOk();
		return text(answer);
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.theasBrowser).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(this.theasBrowser);
		fields.forEach(request::param);
		return request.exchange();
	}

}
