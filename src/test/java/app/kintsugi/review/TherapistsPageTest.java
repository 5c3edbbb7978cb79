package app.kintsugi.review;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

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
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
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
	private Proposing proposing;

	@Autowired
	private Walking walking;

	@Autowired
	private ReviewMarks marks;

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
	void theCouplesWhoLetMeInAreOnThePageWithWhatWaits() {
		share(this.ada, "For our therapist", Audience.THERAPIST);
		share(this.ben, "For all of us", Audience.PARTNER_AND_THERAPIST);
		share(this.ada, "Between us two", Audience.PARTNER);
		share(this.ada, "For me alone", Audience.ONLY_ME);
		assertThat(get("/review")).bodyText()
			.contains("Ada and Ben", "To review", "For our therapist", "For all of us", "Nobody watches these pages",
					"They walk no journey")
			.doesNotContain("Between us two", "For me alone");
		assertThat(get(room())).bodyText()
			.contains("For our therapist", "For all of us", "Nobody watches these pages")
			.doesNotContain("Between us two", "For me alone");
	}

	@Test
	void whereTheyAreIsSaidInWords() {
		JourneyId journey = this.ada
			.does(() -> this.proposing.propose(this.ada.id(), UUID.randomUUID(), Role.HURT, "What was broken"));
		assertThat(body("/review")).contains("They walk no journey");
		this.ben.does(() -> this.proposing.agree(journey, this.ben.id()));
		assertThat(body("/review")).contains("The journey that began with Ada’s hurt is at step 1: Own all of it.")
			.doesNotContain("It is paused", "What was broken");
		this.ada.does(() -> this.walking.pause(journey, this.ada.id()));
		assertThat(body(room())).contains("is at step 1", "It is paused");
	}

	@Test
	void oneThatIsReviewedGoesBelowThoseThatWaitAndCanBePutBack() {
		ReflectionId first = share(this.ada, "The first one", Audience.THERAPIST);
		ReflectionId second = share(this.ada, "The second one", Audience.THERAPIST);
		assertThat(body(room())).containsSubsequence("The second one", "The first one");
		assertThat(mark(second, 1)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(room());
		assertThat(body(room())).containsSubsequence("The first one", "The second one", "You have reviewed this");
		assertThat(body("/review")).contains("The first one").doesNotContain("The second one");
		assertThat(mark(first, 1)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(mark(first, 1)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body("/review")).contains("Nothing to review at present");
		assertThat(post(room() + "/entries/" + second.id() + "/waiting", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body("/review")).contains("The second one").doesNotContain("The first one");
	}

	@Test
	void whatIsWrittenAfterItWasReviewedWaitsAgain() {
		ReflectionId entry = share(this.ada, "First words", Audience.THERAPIST);
		mark(entry, 1);
		this.ada.does(() -> this.writing.edit(entry, 0, "", "Other words", this.ada.id()));
		assertThat(body("/review")).contains("To review", "Other words");
		mark(entry, 1);
		assertThat(body("/review")).contains("To review", "Other words");
		mark(entry, 2);
		assertThat(body("/review")).contains("Nothing to review at present");
	}

	@Test
	void whatIsSharedIsReadOnItsOwnPage() {
		ReflectionId entry = share(this.ada, "For our therapist", Audience.THERAPIST);
		assertThat(body(room())).contains("/reflections/" + entry.id());
		assertThat(get("/reflections/" + entry.id())).hasStatusOk().bodyText().contains("For our therapist");
	}

	@Test
	void nobodyElseFindsAnythingHere() {
		ReflectionId entry = share(this.ada, "For our therapist", Audience.THERAPIST);
		Member other = this.household.person("Theo");
		admit(other, couple("Cleo", "Dan"));
		for (Member somebody : new Member[] { this.ada, this.ben, other }) {
			RequestPostProcessor browser = this.household.signedIn(somebody);
			assertThat(this.mvc.get().uri(room()).with(browser)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.mvc.post()
				.uri(room() + "/entries/" + entry.id() + "/reviewed")
				.param("number", "1")
				.with(browser)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.mvc.post().uri(room() + "/entries/" + entry.id() + "/waiting").with(browser))
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		RequestPostProcessor adas = this.household.signedIn(this.ada);
		assertThat(this.mvc.get().uri("/review").with(adas)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/settings").with(adas)).bodyText().doesNotContain("href=\"/review\"");
		assertThat(get("/settings")).bodyText().contains("href=\"/review\"");
	}

	@Test
	void anEntryOfAnotherCoupleOrOneThatIsNotSharedIsNotMarked() {
		ReflectionId hidden = share(this.ada, "Between us two", Audience.PARTNER);
		assertThat(mark(hidden, 1)).hasStatus(HttpStatus.NOT_FOUND);
		Member[] others = couple("Cleo", "Dan");
		admit(this.thea, others);
		ReflectionId elsewhere = share(others[0], "Elsewhere", Audience.THERAPIST);
		assertThat(mark(elsewhere, 1)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body(room())).doesNotContain("Elsewhere");
		assertThat(body("/review")).contains("Ada and Ben", "Cleo and Dan", "Elsewhere");
	}

	@Test
	void aTherapistWhoIsPutOutFindsNothingAnyMore() {
		ReflectionId entry = share(this.ada, "For our therapist", Audience.THERAPIST);
		mark(entry, 1);
		this.ben.does(() -> this.leaving.endAdmission(this.admission, this.ben.id()));
		assertThat(get("/review")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(room())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(mark(entry, 1)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.marks.findByTherapistAndCoupleId(this.thea.id(), this.couple)).isEmpty();
	}

	@Test
	void aMarkGoesWithTheReflectionThatIsDeleted() {
		ReflectionId entry = share(this.ada, "For our therapist", Audience.THERAPIST);
		mark(entry, 1);
		this.ada.does(() -> this.writing.delete(entry, this.ada.id()));
		assertThat(this.marks.findByTherapistAndReflectionId(this.thea.id(), entry)).isEmpty();
		assertThat(body(room())).contains("They share nothing with you at present");
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

	private MvcTestResult mark(ReflectionId entry, int number) {
		return post(room() + "/entries/" + entry.id() + "/reviewed", Map.of("number", Integer.toString(number)));
	}

	private String body(String path) {
		MvcTestResult answer = get(path);
		assertThat(answer).hasStatusOk();
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
