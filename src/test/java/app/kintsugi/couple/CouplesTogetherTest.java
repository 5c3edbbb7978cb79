package app.kintsugi.couple;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import app.kintsugi.support.GoodCsrfToken;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.SessionSeal;
import app.kintsugi.vault.Unlocked;
import app.kintsugi.vault.Vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * Pairing, letting a therapist in, putting them out and leaving, as three people do it on
 * the pages.
 */
@KintsugiTest
class CouplesTogetherTest {

	private static final String POLICY = "What one of you tells me alone stays with me.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Keyring keyring;

	@Autowired
	private Vault vault;

	@Autowired
	private Couples couples;

	@Autowired
	private CoupleNotices notices;

	@Autowired
	private ConfigurableApplicationContext application;

	private final Witness witness = new Witness();

	private final List<Somebody> opened = new ArrayList<>();

	private Somebody ada;

	private Somebody ben;

	private Somebody thea;

	@BeforeEach
	void threePeople() {
		this.application.addApplicationListener(this.witness);
		this.ada = somebody("Ada");
		this.ben = somebody("Ben");
		this.thea = somebody("Thea");
	}

	@AfterEach
	void closeKeys() {
		this.application.removeApplicationListener(this.witness);
		this.opened.forEach((one) -> one.keys().close());
	}

	@Test
	void theyAreACoupleOnceBothHaveComparedTheWords() {
		String code = partnerCode(this.ada);
		MvcTestResult look = post(this.ben, "/invitations", Map.of("code", code));
		assertThat(look).hasStatusOk().bodyText().contains("Ada would like to be here together with you.");
		List<String> bensWords = words(look);
		assertThat(bensWords).hasSize(6);

		accept(this.ben, look);
		assertThat(this.couples.of(this.ada.id())).isEmpty();
		assertThat(as(this.ada, () -> this.notices.of(this.ada.id()))).extracting(CoupleNotices.Notice::messageKey)
			.containsExactly("couple.notice.accepted");

		MvcTestResult invitations = get(this.ada, "/invitations");
		assertThat(invitations).bodyText().contains("Ben has accepted your invitation");
		assertThat(words(invitations)).isEqualTo(bensWords);
		confirm(this.ada, invitations);

		assertThat(this.couples.require(this.ada.id()).partner()).isEqualTo(this.ben.id());
		assertThat(this.couples.require(this.ben.id()).partner()).isEqualTo(this.ada.id());
		assertThat(get(this.ben, "/couple")).hasStatusOk().bodyText().contains("You and Ada");
		Note note = write(this.ada, Audience.PARTNER, "for Ben");
		assertThat(read(this.ben, note)).isEqualTo("for Ben");
		assertThatNobody(this.thea).reads(note);
		assertThatNobody(this.ben).reads(write(this.ada, Audience.ONLY_ME, "for nobody"));
	}

	@Test
	void aSecondPressOfAnyButtonChangesNothing() {
		MvcTestResult look = post(this.ben, "/invitations", Map.of("code", partnerCode(this.ada)));
		accept(this.ben, look);
		accept(this.ben, look);
		MvcTestResult invitations = get(this.ada, "/invitations");
		confirm(this.ada, invitations);
		CoupleId couple = this.couples.require(this.ada.id()).id();
		confirm(this.ada, invitations);
		assertThat(this.couples.require(this.ada.id()).id()).isEqualTo(couple);
		leave(this.ben, couple);
		leave(this.ben, couple);
		assertThat(this.witness.endings).containsExactly(new CoupleEnding(couple, this.ben.id()));
	}

	@Test
	void decliningIsQuiet() {
		accept(this.ben, post(this.ben, "/invitations", Map.of("code", partnerCode(this.ada))));
		String proposal = find(body(get(this.ada, "/invitations")), "/invitations/proposals/([^/]+)/call-off");
		assertThat(post(this.ada, "/invitations/proposals/" + proposal + "/call-off", Map.of()))
			.hasRedirectedUrl("/invitations");
		assertThat(get(this.ben, "/invitations")).bodyText().doesNotContain("Ada");
		assertThat(as(this.ben, () -> this.notices.of(this.ben.id()))).isEmpty();
		assertThat(post(this.ada, "/invitations/proposals/" + proposal + "/confirm", Map.of()))
			.hasStatus(HttpStatus.NOT_FOUND);
		pair(this.ada, this.ben);
	}

	@Test
	void aCodeThatOpensNothingStaysInItsFieldWithWhy() {
		assertThat(post(this.ada, "/invitations", Map.of("code", "NOBODY-KNOWS-THIS")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("value=\"NOBODY-KNOWS-THIS\"")
			.contains("id=\"code-error\"");
		assertThat(post(this.ada, "/invitations", Map.of("code", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void nobodyIsInTwoCouplesAtOnce() {
		Somebody cleo = somebody("Cleo");
		String early = partnerCode(cleo);
		String another = partnerCode(this.ada);
		MvcTestResult look = post(cleo, "/invitations", Map.of("code", partnerCode(this.ada)));
		accept(cleo, look);
		String proposal = find(body(get(this.ada, "/invitations")), "/invitations/proposals/([^/]+)/confirm");
		pair(this.ada, this.ben);

		assertThat(post(this.ada, "/invitations/proposals/" + proposal + "/confirm", Map.of()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(cleo, "/invitations")).bodyText().doesNotContain("Ada");
		assertThat(post(cleo, "/invitations", Map.of("code", another))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(this.ben, "/invitations", Map.of("code", early))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("You are in a couple here already");
		assertThat(post(this.ada, "/invitations/codes", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ada, "/invitations")).bodyText().contains("You are together with Ben here.");
	}

	@Test
	void anInvitationCanBeTakenBack() {
		String code = partnerCode(this.ada);
		String id = find(body(get(this.ada, "/invitations")), "/invitations/([^/\"]+)/take-back");
		assertThat(post(this.ada, "/invitations/" + id + "/take-back", Map.of())).hasRedirectedUrl("/invitations");
		assertThat(get(this.ada, "/invitations")).bodyText().doesNotContain("take-back");
		assertThat(post(this.ben, "/invitations", Map.of("code", code))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void theTherapistComesInWithBothPartnersYes() {
		pair(this.ada, this.ben);
		CoupleId couple = this.couples.require(this.ada.id()).id();
		MvcTestResult look = post(this.thea, "/invitations", Map.of("code", therapistCode(this.ada)));
		assertThat(look).hasStatusOk().bodyText().contains("Ada invites you to accompany Ada and Ben here.");
		offer(this.thea, look, POLICY);

		MvcTestResult asked = get(this.ben, "/couple");
		assertThat(asked).bodyText()
			.contains("Ada has invited Thea to be your therapist here.", POLICY,
					"Nobody watches these pages for emergencies");
		assertThat(words(asked)).isEqualTo(words(look));
		assertThat(get(this.ada, "/couple")).bodyText().contains(POLICY);

		agree(this.ben);
		assertThat(this.couples.require(this.ben.id()).therapist()).isNull();
		assertThat(this.couples.audiencesOf(this.couples.require(this.ben.id()))).containsExactly(Audience.ONLY_ME,
				Audience.PARTNER);
		assertThat(this.couples.isTherapistOf(this.thea.id(), couple)).isFalse();
		assertThat(get(this.ada, "/couple")).bodyText().doesNotContain("Ben has agreed");

		agree(this.ada);
		assertThat(this.couples.require(this.ben.id()).therapist()).isEqualTo(this.thea.id());
		assertThat(this.couples.audiencesOf(this.couples.require(this.ben.id()))).containsExactly(Audience.ONLY_ME,
				Audience.PARTNER, Audience.THERAPIST, Audience.PARTNER_AND_THERAPIST);
		assertThat(this.couples.isTherapistOf(this.thea.id(), couple)).isTrue();
		assertThat(this.couples.ofTherapist(this.thea.id()))
			.containsExactly(new TherapistCouple(couple, this.ada.id(), this.ben.id()));
		for (Somebody author : List.of(this.ada, this.ben)) {
			Somebody other = author.equals(this.ada) ? this.ben : this.ada;
			Note alone = write(author, Audience.THERAPIST, "for Thea");
			assertThat(read(this.thea, alone)).isEqualTo("for Thea");
			assertThatNobody(other).reads(alone);
			Note all = write(author, Audience.PARTNER_AND_THERAPIST, "for both");
			assertThat(read(this.thea, all)).isEqualTo("for both");
			assertThat(read(other, all)).isEqualTo("for both");
			assertThatNobody(this.thea).reads(write(author, Audience.PARTNER, "for us"));
		}
	}

	@Test
	void aPolicyLeftEmptyKeepsThePage() {
		pair(this.ada, this.ben);
		String code = therapistCode(this.ben);
		MvcTestResult look = post(this.thea, "/invitations", Map.of("code", code));
		assertThat(post(this.thea, "/invitations/therapist",
				Map.of("submission", hidden(look, "submission"), "code", code, "policy", " ")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Ben invites you to accompany Ben and Ada here.", "id=\"policy-error\"");
	}

	@Test
	void whatATherapistWroteStaysOnThePageWhenTheInvitationIsGone() {
		pair(this.ada, this.ben);
		String code = therapistCode(this.ada);
		MvcTestResult look = post(this.thea, "/invitations", Map.of("code", code));
		leave(this.ada, this.couples.require(this.ada.id()).id());
		assertThat(post(this.thea, "/invitations/therapist",
				Map.of("submission", hidden(look, "submission"), "code", code, "policy", POLICY)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(POLICY, "id=\"code-error\"");
	}

	@Test
	void aPartnerIsNotTheirOwnTherapist() {
		pair(this.ada, this.ben);
		assertThat(post(this.ben, "/invitations", Map.of("code", therapistCode(this.ada))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This code is for a therapist from outside.");
	}

	@Test
	void aCoupleHasOneTherapistAtATime() {
		Somebody tom = somebody("Tom");
		pair(this.ada, this.ben);
		String second = therapistCode(this.ben);
		admitThea();
		assertThat(post(tom, "/invitations", Map.of("code", second))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(this.ada, "/couple/therapist/codes", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void onePartnersNoEndsTheOffer() {
		pair(this.ada, this.ben);
		offer(this.thea, post(this.thea, "/invitations", Map.of("code", therapistCode(this.ada))), POLICY);
		agree(this.ada);
		endAdmission(this.ben);
		assertThat(get(this.ada, "/couple")).bodyText().doesNotContain("Thea");
		assertThat(this.couples.ofTherapist(this.thea.id())).isEmpty();
		assertThat(this.witness.therapists).isEmpty();
		admitThea();
	}

	@Test
	void eitherPartnerPutsTheTherapistOutAtOnce() {
		pair(this.ada, this.ben);
		admitThea();
		CoupleId couple = this.couples.require(this.ada.id()).id();
		Note before = write(this.ada, Audience.PARTNER_AND_THERAPIST, "before");
		Note alone = write(this.ada, Audience.THERAPIST, "alone");
		endAdmission(this.ben);

		assertThatNobody(this.thea).reads(before);
		assertThatNobody(this.thea).reads(alone);
		assertThat(read(this.ben, before)).isEqualTo("before");
		assertThat(read(this.ada, alone)).isEqualTo("alone");
		assertThat(this.couples.isTherapistOf(this.thea.id(), couple)).isFalse();
		assertThat(this.couples.require(this.ada.id()).therapist()).isNull();
		assertThat(this.witness.therapists).containsExactly(new TherapistLeft(couple, this.thea.id()));
		assertThat(this.couples.isMemberNow(this.ada.id(), couple)).isTrue();
	}

	@Test
	void aTherapistCanLeave() {
		pair(this.ada, this.ben);
		admitThea();
		endAdmission(this.thea);
		assertThat(this.couples.require(this.ada.id()).therapist()).isNull();
		assertThat(this.witness.therapists).hasSize(1);
	}

	@Test
	void strangersEndNothing() {
		pair(this.ada, this.ben);
		admitThea();
		String admission = find(body(get(this.ada, "/couple")), "/couple/therapist/([^/]+)/end");
		CoupleId couple = this.couples.require(this.ada.id()).id();
		Somebody stranger = somebody("Sam");
		assertThat(get(stranger, "/couple/therapist/" + admission + "/end")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(stranger, "/couple/therapist/" + admission + "/end", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(stranger, "/couple/leave", Map.of("couple", couple.id().toString())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.thea, "/couple/leave", Map.of("couple", couple.id().toString())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(stranger, "/couple/keys/" + this.ada.id().id(), Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.couples.isTherapistOf(this.thea.id(), couple)).isTrue();
	}

	@Test
	void whoLeavesLosesWhatTheOtherSharedAndTheTherapistLosesAll() {
		pair(this.ada, this.ben);
		admitThea();
		CoupleId couple = this.couples.require(this.ada.id()).id();
		Note bens = write(this.ben, Audience.PARTNER, "from Ben");
		Note toAll = write(this.ben, Audience.PARTNER_AND_THERAPIST, "to all");
		Note adas = write(this.ada, Audience.PARTNER, "from Ada");
		this.witness.tryWhileEnding(() -> this.vault.open(adas.sealed(), adas.label(), Text.class).text());
		assertThat(get(this.ada, "/couple/leave")).hasStatusOk()
			.bodyText()
			.contains("What you wrote stays yours", "What Ben shared with you closes for you.",
					"Thea loses access to everything", "This cannot make anybody un-read it.");

		leave(this.ada, couple);

		assertThat(this.witness.endings).containsExactly(new CoupleEnding(couple, this.ada.id()));
		assertThat(this.witness.readWhileEnding).isEqualTo("from Ada");
		assertThat(this.witness.therapists).containsExactly(new TherapistLeft(couple, this.thea.id()));
		assertThatNobody(this.ada).reads(bens);
		assertThatNobody(this.ada).reads(toAll);
		assertThatNobody(this.thea).reads(toAll);
		assertThat(read(this.ben, bens)).isEqualTo("from Ben");
		assertThat(read(this.ben, toAll)).isEqualTo("to all");
		assertThat(this.couples.of(this.ada.id())).isEmpty();
		assertThat(this.couples.of(this.ben.id())).isEmpty();
		assertThat(this.couples.members(couple)).containsExactlyInAnyOrder(this.ada.id(), this.ben.id());
		assertThat(this.couples.ofTherapist(this.thea.id())).isEmpty();
	}

	@Test
	void theOneLeftBehindReadsOneCalmSentence() {
		pair(this.ada, this.ben);
		CoupleId couple = this.couples.require(this.ada.id()).id();
		leave(this.ada, couple);
		String sentence = "The couple you were in here has ended.";
		assertThat(get(this.ben, "/couple")).hasStatusOk().bodyText().contains(sentence);
		assertThat(get(this.ada, "/couple")).hasStatusOk().bodyText().doesNotContain(sentence);
		assertThat(as(this.ben, () -> this.notices.of(this.ben.id())))
			.containsExactly(new CoupleNotices.Notice("couple.ended", "", "/couple"));
		post(this.ben, "/couple/ended", Map.of("couple", couple.id().toString()));
		assertThat(get(this.ben, "/couple")).bodyText().doesNotContain(sentence);
	}

	@Test
	void aNewCoupleCanBeginAfterwards() {
		pair(this.ada, this.ben);
		CoupleId first = this.couples.require(this.ada.id()).id();
		leave(this.ada, first);
		pair(this.ben, this.ada);
		assertThat(this.couples.require(this.ada.id()).id()).isNotEqualTo(first);
		assertThat(read(this.ada, write(this.ben, Audience.PARTNER, "again"))).isEqualTo("again");
		leave(this.ada, first);
		assertThat(this.couples.of(this.ben.id())).isPresent();
	}

	@Test
	void aChangedKeyIsAnnouncedUntilTheWordsWereCompared() {
		pair(this.ada, this.ben);
		Note before = write(this.ada, Audience.PARTNER, "before");
		Somebody renewed = renewed(this.ben);
		assertThat(as(this.ada, () -> this.notices.of(this.ada.id())))
			.containsExactly(new CoupleNotices.Notice("couple.notice.keys", "Ben", "/couple"));
		assertThat(get(this.ada, "/couple")).bodyText().contains("The words for you and Ben are new");
		assertThatNobody(renewed).reads(before);

		assertThat(post(this.ada, "/couple/keys/" + this.ben.id().id(), Map.of())).hasRedirectedUrl("/couple");
		assertThat(get(this.ada, "/couple")).bodyText().doesNotContain("The words for you and Ben are new");

		assertThat(post(renewed, "/couple/keys/" + this.ada.id().id(), Map.of())).hasRedirectedUrl("/couple");
		assertThat(read(renewed, before)).isEqualTo("before");
		assertThat(read(renewed, write(this.ada, Audience.PARTNER, "after"))).isEqualTo("after");
	}

	private void pair(Somebody inviter, Somebody accepter) {
		accept(accepter, post(accepter, "/invitations", Map.of("code", partnerCode(inviter))));
		String proposals = body(get(inviter, "/invitations"));
		int at = proposals.indexOf(accepter.name() + " has accepted your invitation");
		String id = find(proposals.substring(at), "/invitations/proposals/([^/]+)/confirm");
		assertThat(post(inviter, "/invitations/proposals/" + id + "/confirm", Map.of())).hasRedirectedUrl("/couple");
	}

	private void admitThea() {
		offer(this.thea, post(this.thea, "/invitations", Map.of("code", therapistCode(this.ada))), POLICY);
		agree(this.ada);
		agree(this.ben);
		assertThat(this.couples.require(this.ada.id()).therapist()).isEqualTo(this.thea.id());
	}

	private String partnerCode(Somebody inviter) {
		return code(post(inviter, "/invitations/codes", Map.of()));
	}

	private String therapistCode(Somebody inviter) {
		return code(post(inviter, "/couple/therapist/codes", Map.of()));
	}

	private static String code(MvcTestResult page) {
		assertThat(page).hasStatusOk();
		return find(body(page), "<p class=\"code\">([^<]+)</p>");
	}

	private void accept(Somebody accepter, MvcTestResult look) {
		assertThat(post(accepter, "/invitations/partner",
				Map.of("submission", hidden(look, "submission"), "code", hidden(look, "code"))))
			.hasRedirectedUrl("/invitations");
	}

	private void confirm(Somebody inviter, MvcTestResult invitations) {
		String id = find(body(invitations), "/invitations/proposals/([^/]+)/confirm");
		assertThat(post(inviter, "/invitations/proposals/" + id + "/confirm", Map.of())).hasRedirectedUrl("/couple");
	}

	private void offer(Somebody therapist, MvcTestResult look, String policy) {
		assertThat(post(therapist, "/invitations/therapist",
				Map.of("submission", hidden(look, "submission"), "code", hidden(look, "code"), "policy", policy)))
			.hasRedirectedUrl("/couple");
	}

	private void agree(Somebody partner) {
		String id = find(body(get(partner, "/couple")), "/couple/therapist/([^/]+)/agree");
		assertThat(post(partner, "/couple/therapist/" + id + "/agree", Map.of("number", "1"))).hasRedirectedUrl("/couple");
	}

	private void endAdmission(Somebody by) {
		String id = find(body(get(by, "/couple")), "/couple/therapist/([^/]+)/end");
		assertThat(get(by, "/couple/therapist/" + id + "/end")).hasStatusOk();
		assertThat(post(by, "/couple/therapist/" + id + "/end", Map.of())).hasRedirectedUrl("/couple");
	}

	private void leave(Somebody by, CoupleId couple) {
		assertThat(post(by, "/couple/leave", Map.of("couple", couple.id().toString()))).hasRedirectedUrl("/couple");
	}

	private Note write(Somebody author, Audience audience, String text) {
		Label label = new Label("test-note", UUID.randomUUID(), 1, author.id());
		return as(author, () -> {
			CircleId circle = this.couples.circle(this.couples.of(author.id()).orElseThrow(), audience);
			return new Note(this.vault.seal(circle, label, new Text(text)), label);
		});
	}

	private String read(Somebody reader, Note note) {
		return as(reader, () -> this.vault.open(note.sealed(), note.label(), Text.class).text());
	}

	private Closed assertThatNobody(Somebody reader) {
		return (note) -> assertThatExceptionOfType(NoKeyException.class).isThrownBy(() -> read(reader, note));
	}

	private MvcTestResult get(Somebody by, String path) {
		return as(by, () -> this.mvc.get().uri(path).with(authentication(by.authentication())).exchange());
	}

	private MvcTestResult post(Somebody by, String path, Map<String, String> fields) {
		return as(by, () -> {
			var request = this.mvc.post().uri(path).with(authentication(by.authentication())).with(new GoodCsrfToken());
			fields.forEach(request::param);
			return request.exchange();
		});
	}

	/**
	 * With keys opened anew, as every request has them: what an earlier one held is
	 * forgotten.
	 */
	private static <T> T as(Somebody somebody, Supplier<T> work) {
		byte[] key = SessionSeal.newKey();
		Instant now = Instant.now();
		byte[] sealed = SessionSeal.seal(somebody.keys(), key, "test", now.plusSeconds(60));
		try (Keys keys = SessionSeal.open(sealed, key, somebody.id(), "test", now).orElseThrow()) {
			return Unlocked.with(keys, work);
		}
	}

	private static String body(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> words(MvcTestResult page) {
		String list = find(body(page), "(?s)<ol class=\"words\">(.*?)</ol>");
		return Pattern.compile("<li>([^<]+)</li>").matcher(list).results().map((word) -> word.group(1)).toList();
	}

	private static String hidden(MvcTestResult page, String field) {
		return find(body(page), "name=\"" + field + "\"\\s+value=\"([^\"]+)\"");
	}

	private static String find(String text, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1);
	}

	private Somebody somebody(String name) {
		Member member = this.household.person(name);
		return opened(new Somebody(member.id(), name, member.keys()));
	}

	private Somebody renewed(Somebody before) {
		return opened(new Somebody(before.id(), before.name(),
				this.keyring.replace(before.id(), "gravel over lantern plum")));
	}

	private Somebody opened(Somebody somebody) {
		this.opened.add(somebody);
		return somebody;
	}

	private interface Closed {

		void reads(Note note);

	}

	private record Text(String text) {
	}

	private record Note(Sealed sealed, Label label) {
	}

	private record Somebody(PersonId id, String name, Keys keys) {

		TestingAuthenticationToken authentication() {
			return new TestingAuthenticationToken(this.id, "", List.of());
		}

	}

	/** Sees what is published, and what can still be opened then. */
	private static final class Witness implements ApplicationListener<PayloadApplicationEvent<?>> {

		private final List<CoupleEnding> endings = new ArrayList<>();

		private final List<TherapistLeft> therapists = new ArrayList<>();

		private Supplier<String> attempt = () -> "";

		private String readWhileEnding = "";

		void tryWhileEnding(Supplier<String> attempt) {
			this.attempt = attempt;
		}

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<?> event) {
			if (event.getPayload() instanceof CoupleEnding ending) {
				this.endings.add(ending);
				this.readWhileEnding = this.attempt.get();
			}
			else if (event.getPayload() instanceof TherapistLeft left) {
				this.therapists.add(left);
			}
		}

	}

}
