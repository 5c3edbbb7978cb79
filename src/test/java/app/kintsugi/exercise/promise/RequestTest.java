package app.kintsugi.exercise.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;
import app.kintsugi.journey.State;
import app.kintsugi.vault.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

	private static final Instant NOW = Instant.parse("2026-05-10T10:00:00Z");

	private static final UUID SHEET = UUID.randomUUID();

	private static final Journey JOURNEY = new Journey(new JourneyId(UUID.randomUUID()),
			new CoupleId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), new PersonId(UUID.randomUUID()),
			List.of(), false, State.WALKING);

	/** Everything that can be done, by whom, and from where to where it leads. */
	private record Move(String name, Role by, BiConsumer<Request, Role> press, Set<Stage> from, Stage to) {

		Request on(Request request) {
			this.press.accept(request, this.by);
			return request;
		}

	}

	private static final Move SAY = new Move("say", Role.HURT, Request::say, EnumSet.of(Stage.ASKED), Stage.SAID);

	private static final Move SAY_BACK = new Move("say back", Role.REPAIRING,
			(request, by) -> request.sayBack(by, SHEET), EnumSet.of(Stage.SAID, Stage.NOT_QUITE), Stage.SAID_BACK);

	private static final Move NOT_QUITE = new Move("not quite", Role.HURT, (request, by) -> request.notQuite(by, SHEET),
			EnumSet.of(Stage.SAID_BACK), Stage.NOT_QUITE);

	private static final Move YES_THAT = new Move("yes, that", Role.HURT, (request, by) -> request.yesThat(by, SHEET),
			EnumSet.of(Stage.SAID_BACK), Stage.UNDERSTOOD);

	private static final Move PROMISE = new Move("promise", Role.REPAIRING,
			(request, by) -> request.promise(by, TODAY, TODAY), EnumSet.of(Stage.UNDERSTOOD, Stage.RENEWED),
			Stage.PROMISED);

	private static final Move KEPT = new Move("kept", Role.HURT, (request, by) -> request.kept(by, TODAY, TODAY),
			EnumSet.of(Stage.PROMISED), Stage.KEPT);

	private static final Move RENEW = new Move("renew", Role.HURT, Request::renew, EnumSet.of(Stage.PROMISED),
			Stage.RENEWED);

	private static final Move LET_GO = new Move("let go", Role.HURT, Request::letGo,
			EnumSet.of(Stage.SAID, Stage.SAID_BACK, Stage.NOT_QUITE, Stage.UNDERSTOOD, Stage.PROMISED, Stage.RENEWED),
			Stage.LET_GO);

	private static final List<Move> MOVES = List.of(SAY, SAY_BACK, NOT_QUITE, YES_THAT, PROMISE, KEPT, RENEW, LET_GO);

	@ParameterizedTest
	@EnumSource
	void everyMoveThatIsNotAllowedIsRefusedAndChangesNothing(Stage from) {
		for (Move move : MOVES) {
			for (Role by : Role.values()) {
				Request request = at(from);
				assertThat(request.stage()).isEqualTo(from);
				if (move.from().contains(from) && by == move.by()) {
					move.press().accept(request, by);
					assertThat(request.stage()).as("%s from %s", move.name(), from).isEqualTo(move.to());
				}
				else {
					assertThatExceptionOfType(NotNowException.class).as("%s from %s by %s", move.name(), from, by)
						.isThrownBy(() -> move.press().accept(request, by));
					assertThat(request.stage()).isEqualTo(from);
				}
			}
		}
	}

	/** Never: whichever way is taken, nothing is a promise that was not said yes to. */
	@Test
	void nothingBecomesAPromiseBeforeYesThat() {
		for (List<Move> way : ways(6)) {
			Request request = Request.said(UUID.randomUUID(), JOURNEY, Role.HURT, NOW);
			boolean confirmed = false;
			for (Move move : way) {
				if (move.from().contains(request.stage())) {
					move.on(request);
					confirmed |= move == YES_THAT;
				}
				assertThat(confirmed || request.stage() != Stage.PROMISED).isTrue();
			}
		}
	}

	@Test
	void onlyTheOneWhoseTurnItIsBeginsIt() {
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> Request.asked(UUID.randomUUID(), JOURNEY, Role.HURT, NOW));
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> Request.said(UUID.randomUUID(), JOURNEY, Role.REPAIRING, NOW));
	}

	@Test
	void yesThatAndNotQuiteAreSaidOfTheWordsThatWereRead() {
		Request request = at(Stage.SAID_BACK);
		UUID earlier = UUID.randomUUID();
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> request.yesThat(Role.HURT, earlier));
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> request.notQuite(Role.HURT, earlier));
		assertThat(request.stage()).isEqualTo(Stage.SAID_BACK);
	}

	@Test
	void aPromiseIsForTodayOrLaterAndWasKeptTodayOrBefore() {
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> at(Stage.UNDERSTOOD).promise(Role.REPAIRING, TODAY.minusDays(1), TODAY));
		assertThatExceptionOfType(NotNowException.class)
			.isThrownBy(() -> at(Stage.PROMISED).kept(Role.HURT, TODAY.plusDays(1), TODAY));
		Request request = at(Stage.PROMISED);
		request.kept(Role.HURT, TODAY.minusDays(3), TODAY);
		assertThat(request.keptOn()).contains(TODAY.minusDays(3));
	}

	/** Never: of a day that went by, nothing stays to be counted against anybody. */
	@Test
	void renewingAndLettingGoLeaveNoDayBehind() {
		Request renewed = at(Stage.PROMISED);
		renewed.renew(Role.HURT);
		assertThat(renewed.promisedFor()).isEmpty();
		renewed.promise(Role.REPAIRING, TODAY.plusDays(9), TODAY);
		assertThat(renewed.promisedFor()).contains(TODAY.plusDays(9));
		Request gone = at(Stage.PROMISED);
		gone.letGo(Role.HURT);
		assertThat(gone.promisedFor()).isEmpty();
	}

	private static Request at(Stage stage) {
		return switch (stage) {
			case ASKED -> Request.asked(UUID.randomUUID(), JOURNEY, Role.REPAIRING, NOW);
			case SAID -> Request.said(UUID.randomUUID(), JOURNEY, Role.HURT, NOW);
			case SAID_BACK -> SAY_BACK.on(at(Stage.SAID));
			case NOT_QUITE -> NOT_QUITE.on(at(Stage.SAID_BACK));
			case UNDERSTOOD -> YES_THAT.on(at(Stage.SAID_BACK));
			case PROMISED -> PROMISE.on(at(Stage.UNDERSTOOD));
			case RENEWED -> RENEW.on(at(Stage.PROMISED));
			case KEPT -> KEPT.on(at(Stage.PROMISED));
			case LET_GO -> LET_GO.on(at(Stage.PROMISED));
		};
	}

	/** Every way of this many moves. */
	private static List<List<Move>> ways(int length) {
		List<List<Move>> ways = List.of(List.of());
		for (int i = 0; i < length; i++) {
			ways = ways.stream()
				.flatMap((way) -> Stream.of(SAY_BACK, NOT_QUITE, YES_THAT, PROMISE, RENEW)
					.map((move) -> Stream.concat(way.stream(), Stream.of(move)).toList()))
				.toList();
		}
		return ways;
	}

}
