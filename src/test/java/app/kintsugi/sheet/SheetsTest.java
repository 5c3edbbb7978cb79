package app.kintsugi.sheet;

import java.util.List;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Leaving;
import app.kintsugi.sheet.Rounds.AlreadyOpenException;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.ui.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@KintsugiTest
class SheetsTest {

	private static final String KIND = "sheet-test";

	record Words(String text) {
	}

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Sheets sheets;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Leaving leaving;

	private final UUID about = UUID.randomUUID();

	private Member ada;

	private Member ben;

	private CoupleId couple;

	@BeforeEach
	void together() {
		this.ada = this.household.person("Ada");
		this.ben = this.household.person("Ben");
		this.couple = this.constellations.pair(this.ada, this.ben);
	}

	@Test
	void isReadByThoseItIsForAndByNobodyElse() {
		UUID forBen = put(this.ada, Audience.PARTNER, "for Ben");
		UUID own = put(this.ada, Audience.ONLY_ME, "for me");
		assertThat(read(this.ben)).containsExactly("for Ben");
		assertThat(read(this.ada)).containsExactly("for Ben", "for me");
		this.ada.does(() -> this.sheets.show(own, Audience.PARTNER, this.ada.id()));
		this.ada.does(() -> this.sheets.show(forBen, Audience.ONLY_ME, this.ada.id()));
		assertThat(read(this.ben)).containsExactly("for me");
		assertThat(read(this.ada)).containsExactlyInAnyOrder("for Ben", "for me");
		assertThat(read(this.household.person("Sam"))).isEmpty();
	}

	@Test
	void twicePressedIsOnceStoredAndOtherWordsAreNeverLost() {
		UUID id = UUID.randomUUID();
		for (String text : List.of("one", "one", "two")) {
			this.ada
				.does(() -> this.sheets.put(id, KIND, this.about, Audience.PARTNER, new Words(text), this.ada.id()));
		}
		assertThat(read(this.ben)).containsExactly("one", "two");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.ben
			.does(() -> this.sheets.put(id, KIND, this.about, Audience.PARTNER, new Words("x"), this.ben.id())));
	}

	@Test
	void onlyItsAuthorChangesIt() {
		UUID id = put(this.ada, Audience.PARTNER, "before");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.ben.does(() -> this.sheets.rewrite(id, new Words("by Ben"), this.ben.id())));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.ben.does(() -> this.sheets.remove(id, this.ben.id())));
		this.ada.does(() -> this.sheets.rewrite(id, new Words("after"), this.ada.id()));
		assertThat(read(this.ben)).containsExactly("after");
	}

	@Test
	void anAnswerIsForThoseWhoReadWhatItAnswers() {
		UUID question = put(this.ada, Audience.PARTNER, "question");
		this.ben.does(() -> this.sheets.putBeside(question, UUID.randomUUID(), KIND, this.about, new Words("answer"),
				this.ben.id()));
		assertThat(read(this.ada)).containsExactly("question", "answer");
		UUID own = put(this.ada, Audience.ONLY_ME, "own");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.ben.does(() -> this.sheets
			.putBeside(own, UUID.randomUUID(), KIND, this.about, new Words("answer"), this.ben.id())));
	}

	@Test
	void whoLeavesTakesTheirWordsAlongAndNobodyElses() {
		put(this.ada, Audience.PARTNER, "by Ada");
		put(this.ben, Audience.PARTNER, "by Ben");
		this.ada.does(() -> this.leaving.leaveCouple(this.couple, this.ada.id()));
		assertThat(read(this.ada)).containsExactly("by Ada");
		assertThat(read(this.ben)).containsExactly("by Ben");
	}

	@Test
	void aRoundOpensForBothWhenTheFirstIsHereAgain() {
		UUID round = UUID.randomUUID();
		commit(round, this.ada, "Ada");
		assertThat(opened(round, this.ben)).isEmpty();
		commit(round, this.ben, "Ben");
		assertThat(opened(round, this.ben)).isEmpty();
		assertThat(this.ben.does(() -> this.rounds.due(this.ben.id()))).isEmpty();
		visit(this.ada);
		assertThat(opened(round, this.ada)).containsExactly("Ada", "Ben");
		assertThat(opened(round, this.ben)).containsExactly("Ben", "Ada");
		assertThatExceptionOfType(AlreadyOpenException.class).isThrownBy(() -> commit(round, this.ada, "another Ada"));
		assertThatExceptionOfType(AlreadyOpenException.class)
			.isThrownBy(() -> this.ben.does(() -> this.rounds.takeBack(round, this.ben.id())));
	}

	@Test
	void whatIsTakenBackOrReplacedIsNotSeen() {
		UUID round = UUID.randomUUID();
		commit(round, this.ada, "first");
		this.ada.does(() -> this.rounds.takeBack(round, this.ada.id()));
		commit(round, this.ben, "Ben");
		visit(this.ben);
		assertThat(opened(round, this.ben)).isEmpty();
		commit(round, this.ben, "Ben again");
		commit(round, this.ada, "second");
		commit(round, this.ada, "third");
		visit(this.ben);
		assertThat(opened(round, this.ada)).containsExactly("third", "Ben again");
	}

	@Test
	void aRoundOfOthersIsNotThere() {
		UUID round = UUID.randomUUID();
		commit(round, this.ada, "Ada");
		Member sam = this.household.person("Sam");
		this.constellations.pair(sam, this.household.person("Sue"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> commit(round, sam, "Sam"));
	}

	@Test
	void aRoundThatDidNotOpenStaysItsAuthorsWhenTheCoupleEnds() {
		UUID round = UUID.randomUUID();
		commit(round, this.ada, "Ada");
		commit(round, this.ben, "Ben");
		this.ben.does(() -> this.leaving.leaveCouple(this.couple, this.ben.id()));
		visit(this.ada);
		assertThat(opened(round, this.ada)).isEmpty();
		assertThat(everything(this.ada)).containsExactly("Ada");
		assertThat(everything(this.ben)).containsExactly("Ben");
	}

	private UUID put(Member author, Audience audience, String text) {
		return author
			.does(() -> this.sheets.put(UUID.randomUUID(), KIND, this.about, audience, new Words(text), author.id()));
	}

	private List<String> read(Member reader) {
		return reader.does(() -> texts(this.sheets.about(this.about, KIND, Words.class)));
	}

	private List<String> everything(Member author) {
		return author.does(() -> texts(this.sheets.everything(author.id(), KIND, Words.class)));
	}

	private void commit(UUID round, Member author, String text) {
		author.does(() -> this.rounds.commit(round, UUID.randomUUID(), KIND, new Words(text), author.id()));
	}

	private void visit(Member somebody) {
		somebody.does(() -> this.rounds.due(somebody.id()).forEach((round) -> this.rounds.open(round, somebody.id())));
	}

	private List<String> opened(UUID round, Member reader) {
		return reader.does(() -> this.rounds.opened(round, Words.class, reader.id())
			.map((both) -> texts(List.of(both.mine(), both.theirs())))
			.orElseGet(List::of));
	}

	private static List<String> texts(List<Opened<Words>> sheets) {
		return sheets.stream().map((sheet) -> (sheet.document() != null) ? sheet.document().text() : "-").toList();
	}

}
