package app.kintsugi.couple;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.couple.SecretsPolicies.Stated;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.ui.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A therapist of one's own, and policies on secrets in versions, through the use cases.
 */
@KintsugiTest
class OwnTherapistTest {

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private TherapistAdmission admission;

	@Autowired
	private SecretsPolicies policies;

	@Autowired
	private Couples couples;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Pairing pairing;

	@Autowired
	private CoupleNotices notices;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private ReadReflections reading;

	@Autowired
	private JdbcTemplate jdbc;

	private Member ada;

	private Member noor;

	@BeforeEach
	void people() {
		this.ada = this.household.person("Ada");
		this.noor = this.household.person("Noor");
	}

	@Test
	void somebodyWithoutACoupleHasATherapistToWriteTo() {
		assertThat(this.couples.audiencesOf(this.ada.id())).containsExactly(Audience.ONLY_ME);
		UUID id = letIn();
		assertThat(this.couples.audiencesOf(this.ada.id())).containsExactly(Audience.ONLY_ME, Audience.OWN_THERAPIST);
		assertThat(this.couples.placesOf(this.noor.id())).singleElement().satisfies((place) -> {
			assertThat(place.id()).isEqualTo(id);
			assertThat(place.couple()).isNull();
			assertThat(place.persons()).containsExactly(this.ada.id());
		});
		ReflectionId entry = write("Alone with it.");
		assertThat(read(entry, this.noor)).isEqualTo("Alone with it.");
	}

	@Test
	void leavingTheCoupleLeavesItUntouched() {
		Member ben = this.household.person("Ben");
		CoupleId couple = this.constellations.pair(this.ada, ben);
		letIn();
		ReflectionId entry = write("Before I left.");
		this.ada.does(() -> this.leaving.leaveCouple(couple, this.ada.id()));
		assertThat(read(entry, this.noor)).isEqualTo("Before I left.");
		assertThat(this.couples.ownTherapistOf(this.ada.id())).contains(this.noor.id());
		assertThat(this.couples.audiencesOf(this.ada.id())).contains(Audience.OWN_THERAPIST);
	}

	@Test
	void whoIsPutOutOpensNothingAndTheAuthorStillDoes() {
		UUID id = letIn();
		ReflectionId entry = write("For a while.");
		this.ada.does(() -> this.leaving.endAdmission(id, this.ada.id()));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(entry, this.noor));
		assertThat(read(entry, this.ada)).isEqualTo("For a while.");
		assertThat(this.couples.placesOf(this.noor.id())).isEmpty();
		assertThat(keys(this.noor)).isZero();
		UUID next = letIn();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> read(entry, this.noor));
		this.noor.does(() -> this.leaving.endAdmission(next, this.noor.id()));
		assertThat(this.couples.ownTherapistOf(this.ada.id())).isEmpty();
	}

	@Test
	void onesOwnTherapistIsOneAtATimeAndNotOnesPartner() {
		Member ben = this.household.person("Ben");
		this.constellations.pair(this.ada, ben);
		String first = this.ada.does(() -> this.admission.inviteOwn(this.ada.id()));
		assertThatExceptionOfType(NotInvitedException.class)
			.isThrownBy(() -> ben.does(() -> this.admission.look(first, ben.id())))
			.matches((ex) -> ex.messageKey().equals("couple.code.own-therapist"));
		letIn();
		Member other = this.household.person("Otto");
		assertThatExceptionOfType(NotInvitedException.class)
			.isThrownBy(() -> other.does(() -> this.admission.look(first, other.id())));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.ada.does(() -> this.admission.inviteOwn(this.ada.id())));
	}

	@Test
	void nobodyBecomesACoupleWithTheirTherapist() {
		letIn();
		String code = this.noor.does(() -> this.pairing.invite(this.noor.id()));
		assertThatExceptionOfType(NotInvitedException.class)
			.isThrownBy(() -> this.ada.does(() -> this.pairing.look(code, this.ada.id())))
			.matches((ex) -> ex.messageKey().equals("couple.code.therapist-of-one"));
	}

	@Test
	void aPolicyHoldsUntilThereIsAnAgreementToAnother() {
		UUID id = letIn();
		this.noor.does(() -> this.policies.state(id, "New words.", this.noor.id()));
		assertThat(offer().holding()).isNotNull().extracting(Stated::paragraphs).isEqualTo(List.of("Old words."));
		assertThat(offer().asked()).isNotNull().extracting(Stated::paragraphs).isEqualTo(List.of("New words."));
		assertThat(this.ada.does(() -> this.notices.of(this.ada.id()))).extracting(CoupleNotices.Notice::path)
			.containsExactly("/couple/own-therapist");
		assertThat(this.couples.ownTherapistOf(this.ada.id())).contains(this.noor.id());

		this.ada.does(() -> this.admission.agree(id, 1, this.ada.id()));
		assertThat(offer().agreed()).as("a yes on a page of the old words").isFalse();
		this.ada.does(() -> this.admission.agree(id, 2, this.ada.id()));
		assertThat(offer().asked()).isNull();
		assertThat(offer().holding()).isNotNull().extracting(Stated::paragraphs).isEqualTo(List.of("New words."));
		assertThat(this.noor.does(() -> this.policies.history(id, this.noor.id())).versions())
			.extracting(Stated::number, Stated::holds, Stated::intact)
			.containsExactly(tuple(2, true, true),
					tuple(1, false, true));
	}

	@Test
	void nobodyCanBeSaidToHaveAgreedToOtherWords() {
		UUID id = letIn();
		this.noor.does(() -> this.policies.state(id, "New words.", this.noor.id()));
		this.ada.does(() -> this.admission.agree(id, 2, this.ada.id()));
		this.jdbc.update("""
				update secrets_policy_agreement set sealed = (select a.sealed from secrets_policy_agreement a
				join secrets_policy p on p.id = a.policy_id where p.admission_id = ? and p.number = 1)
				where policy_id = (select id from secrets_policy where admission_id = ? and number = 2)""", id, id);
		assertThat(offer().holding()).isNotNull().extracting(Stated::intact).isEqualTo(false);
	}

	@Test
	void onlyTheTherapistPutsThePolicyAnew() {
		UUID id = letIn();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.ada.does(() -> this.policies.state(id, "Mine.", this.ada.id())));
	}

	private TherapistAdmission.Offer offer() {
		return this.ada.does(() -> this.admission.own(this.ada.id())).orElseThrow();
	}

	private UUID letIn() {
		UUID id = UUID.randomUUID();
		String code = this.ada.does(() -> this.admission.inviteOwn(this.ada.id()));
		this.noor.does(() -> this.admission.offer(id, code, "Old words.", this.noor.id()));
		this.ada.does(() -> this.admission.agree(id, 1, this.ada.id()));
		return id;
	}

	private ReflectionId write(String text) {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		this.ada.does(
				() -> this.writing.write(new Draft(id, null, null, null, "", text, Audience.OWN_THERAPIST), this.ada.id()));
		return id;
	}

	private String read(ReflectionId id, Member reader) {
		return reader.does(() -> this.reading.require(id, reader.id())).text();
	}

	private int keys(Member of) {
		Integer keys = this.jdbc.queryForObject("""
				select count(*) from circle_key where person = ? and circle not in
				(select id from circle where personal_of = ?)""", Integer.class, of.id().id(), of.id().id());
		return (keys != null) ? keys : -1;
	}

}
