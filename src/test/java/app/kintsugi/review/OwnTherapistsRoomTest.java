package app.kintsugi.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.questionnaire.Answering;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prompts, check-ins, questionnaires and the page of a session between somebody and the
 * therapist they have for themselves alone.
 */
@KintsugiTest
class OwnTherapistsRoomTest {

	private static final String QUESTION = "What do you do when it is night?";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private TherapistAdmission admissions;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private ReadReflections reading;

	@Autowired
	private CheckingIn checkingIn;

	@Autowired
	private CheckIns checkIns;

	@Autowired
	private Answering answering;

	@Autowired
	private TimeZones zones;

	@Autowired
	private Leaving leaving;

	private Constellation all;

	private Member ada;

	private Member ben;

	private Member noor;

	private UUID place;

	@BeforeEach
	void adaHasATherapistOfHerOwn() {
		this.all = this.constellations.at(3);
		this.ada = this.all.author();
		this.ben = this.all.partner();
		this.noor = this.household.person("Noor");
		this.place = letIn(this.ada, this.noor);
	}

	@Test
	void whatIsAskedIsAnsweredForTheTwoAloneAndComesIntoTheQueue() {
		UUID asked = ask("3");
		assertThat(read(this.noor, room() + "/prompts").text()).contains("What you ask Ada to write about", QUESTION, "Only Ada");
		for (String path : List.of("/reflections", "/journeys/" + this.all.things().get("journey") + "/steps/3")) {
			assertThat(read(this.ada, path).text()).as(path).contains("From Noor, for you alone:", QUESTION);
			assertThat(read(this.ben, path).text()).as(path).doesNotContain("Noor", QUESTION);
			assertThat(get(this.all.therapist(), path)).as(path).bodyText().doesNotContain(QUESTION);
		}
		ReflectionId answer = answer(asked, Audience.OWN_THERAPIST);
		assertThat(read(this.noor, room()).select("#queue ~ ul").text()).contains("I walk");
		assertThat(read(this.noor, room() + "/prompts").select(".entries").text()).contains("I walk");
		assertThat(read(this.noor, "/reflections/" + answer.id()).select("blockquote").text()).isEqualTo(QUESTION);
		this.ada.does(() -> this.writing.withdraw(answer, this.ada.id()));
		assertThat(read(this.noor, room() + "/prompts").text()).doesNotContain("I walk");
		assertThat(read(this.ada, "/reflections/" + answer.id()).select("blockquote").text()).isEqualTo(QUESTION);
	}

	@Test
	void whoeverElseComesToReadTheAnswerDoesNotReadTheQuestion() {
		ReflectionId later = answer(ask(""), Audience.OWN_THERAPIST);
		this.ada.does(() -> this.writing.bring(later, true, this.ada.id()));
		assertThat(read(this.ada, "/reflections/" + later.id() + "/audience").text())
			.contains("What you were asked stays between you and your own therapist");
		int version = this.ada.does(() -> this.reading.require(later, this.ada.id())).version();
		this.ada.does(
				() -> this.writing.changeAudience(later, version, Audience.PARTNER_AND_THERAPIST, this.ada.id()));
		ReflectionId atOnce = answer(ask(""), Audience.PARTNER_AND_THERAPIST);
		for (ReflectionId id : List.of(later, atOnce)) {
			for (Member reader : List.of(this.ben, this.all.therapist())) {
				assertThat(read(reader, "/reflections/" + id.id()).text()).contains("I walk")
					.doesNotContain("night", "Noor", "next session");
			}
		}
		assertThat(read(this.all.therapist(), "/review/" + this.all.couple().id() + "/session").text())
			.contains("I walk")
			.doesNotContain("To speak about", "night");
		assertThat(get(this.noor, "/reflections/" + later.id())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void checkInsAndQuestionnairesForHerAreInHerPicturesAndInNobodyElses() {
		String before = read(this.ben, "/trends").text();
		this.ada.does(() -> {
			this.checkingIn.checkIn(UUID.randomUUID(), Sharing.OWN_THERAPIST,
					new Answer(new Scales(1, 2, 3, 4, 5), "Between us"), this.ada.id());
			this.answering.answer(UUID.randomUUID(), "csi-4", Locale.ENGLISH, Map.of(1, "2", 2, "3", 3, "1", 4, "4"),
					Audience.OWN_THERAPIST, this.ada.id());
		});
		assertThat(read(this.ada, "/check-ins").select(".audience").text()).contains("You and Noor");
		assertThat(read(this.noor, room() + "/trends").text()).contains("Ada: 1 on", "CSI-4");
		assertThat(read(this.noor, "/questionnaires/shared?place=" + this.place).select(".entry")).hasSize(1);
		assertThat(read(this.ben, "/trends").text()).isEqualTo(before);
		assertThat(read(this.ben, "/questionnaires/shared").select(".entry")).isEmpty();
		String couples = "/review/" + this.all.couple().id();
		assertThat(read(this.all.therapist(), couples + "/trends").text()).doesNotContain("Ada: 1 on", "CSI-4");
		assertThat(read(this.all.therapist(), "/questionnaires/shared").select(".entry")).isEmpty();
		assertThat(read(this.all.therapist(), couples + "/session").text()).doesNotContain("trust 1");

		this.ada.does(() -> this.checkingIn.share(this.zones.today(this.ada.id()), Sharing.PRIVATE, this.ada.id()));
		assertThat(read(this.noor, room() + "/trends").text()).doesNotContain("Ada: 1 on").contains("CSI-4");
		this.ada
			.does(() -> this.checkingIn.share(this.zones.today(this.ada.id()), Sharing.OWN_THERAPIST, this.ada.id()));
		this.ada.does(() -> this.leaving.leaveCouple(this.all.couple(), this.ada.id()));
		assertThat(read(this.noor, room() + "/trends").text()).as("of nobody's business who is in which couple")
			.contains("Ada: 1 on", "CSI-4");
		this.ada.does(() -> this.leaving.endAdmission(this.place, this.ada.id()));
		assertThat(get(this.noor, room() + "/trends")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.ada.does(() -> this.checkIns.everything(this.ada.id()))).singleElement()
			.satisfies((one) -> assertThat(one.readers()).isEqualTo(Audience.ONLY_ME));
	}

	@Test
	void whoIsBothTheirsAndTheCouplesHasTwoRooms() {
		Member thea = this.all.therapist();
		this.ada.does(() -> this.leaving.endAdmission(this.place, this.ada.id()));
		this.place = letIn(this.ada, thea);
		this.ada.does(() -> this.answering.answer(UUID.randomUUID(), "csi-4", Locale.ENGLISH,
				Map.of(1, "2", 2, "3", 3, "1", 4, "4"), Audience.OWN_THERAPIST, this.ada.id()));
		assertThat(read(thea, room() + "/trends").text()).contains("CSI-4");
		assertThat(read(thea, "/review/" + this.all.couple().id() + "/trends").text()).doesNotContain("CSI-4");
		assertThat(read(thea, "/questionnaires/shared?place=" + this.all.couple().id()).select(".entry")).isEmpty();
	}

	@Test
	void thePageOfASessionIsTheSameForBothAndForNobodyElse() {
		ReflectionId answer = answer(ask(""), Audience.OWN_THERAPIST);
		this.ada.does(() -> this.writing.bring(answer, true, this.ada.id()));
		this.ada.does(() -> this.checkingIn.checkIn(UUID.randomUUID(), Sharing.OWN_THERAPIST,
				new Answer(new Scales(1, 2, 3, 4, 5), ""), this.ada.id()));
		assertThat(read(this.ada, "/couple/own-therapist").select("a[href=" + room() + "/session]")).hasSize(1);
		String page = read(this.ada, room() + "/session").select(".session-page").html();
		assertThat(page).contains("To speak about", "I walk", QUESTION, "trust 1", "Asked by Noor");
		assertThat(read(this.noor, room() + "/session").select(".session-page").html()).isEqualTo(page);
		assertThat(get(this.noor, room() + "/session/paper")).hasStatusOk();
		for (Member other : List.of(this.ben, this.all.therapist())) {
			assertThat(get(other, room() + "/session")).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(get(this.ada, room() + "/session/apart")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private String room() {
		return "/review/" + this.place;
	}

	private UUID letIn(Member person, Member therapist) {
		UUID id = UUID.randomUUID();
		String code = person.does(() -> this.admissions.inviteOwn(person.id()));
		therapist.does(() -> this.admissions.offer(id, code, "It stays with me.", therapist.id()));
		person.does(() -> this.admissions.agree(id, 1, person.id()));
		return id;
	}

	private UUID ask(String step) {
		UUID id = UUID.randomUUID();
		assertThat(this.mvc.post()
			.uri(room() + "/prompts")
			.param("submission", id.toString())
			.param("text", QUESTION)
			.param("step", step)
			.with(this.household.signedIn(this.noor))).hasStatus(HttpStatus.SEE_OTHER);
		return id;
	}

	private ReflectionId answer(UUID asked, Audience audience) {
		UUID id = UUID.randomUUID();
		assertThat(this.mvc.post()
			.uri("/reflections")
			.param("submission", id.toString())
			.param("asked", asked.toString())
			.param("text", "I walk")
			.param("audience", audience.name())
			.with(this.household.signedIn(this.ada))).hasStatus(HttpStatus.SEE_OTHER);
		return new ReflectionId(id);
	}

	private Document read(Member member, String path) {
		MvcTestResult answer = get(member, path);
		assertThat(answer).as(path).hasStatusOk();
		Document page = Jsoup
			.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		page.select("header, footer, aside").remove();
		return page;
	}

	private MvcTestResult get(Member member, String path) {
		return this.mvc.get().uri(path).with(this.household.signedIn(member)).exchange();
	}

}
