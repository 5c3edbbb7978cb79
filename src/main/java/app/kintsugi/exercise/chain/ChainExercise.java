package app.kintsugi.exercise.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.exercise.chain.ChainSheets.Answer;
import app.kintsugi.exercise.chain.ChainSheets.Question;
import app.kintsugi.journey.Exercise.ForSession.Topic;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The chain, as the journey knows it. Before it is shared, the hurt partner is told the
 * same whether there is one or not.
 */
@Component
public class ChainExercise implements Exercise {

	private static final int STEP = 7;

	private final ChainSheets chains;

	private final Sheets sheets;

	private final HeavyTexts heavyTexts;

	ChainExercise(ChainSheets chains, Sheets sheets, HeavyTexts heavyTexts) {
		this.chains = chains;
		this.sheets = sheets;
		this.heavyTexts = heavyTexts;
	}

	@Override
	public int step() {
		return STEP;
	}

	@Override
	public String name() {
		return "chain";
	}

	@Override
	public String nameKey() {
		return "chain.name";
	}

	@Override
	public Standing standing(Journey journey, PersonId me) {
		Optional<Opened<Chain>> chain = this.chains.of(journey);
		boolean shared = chain.filter((one) -> ChainSheets.isForPartner(one.audience())).isPresent();
		if (isHurt(journey, me)) {
			return shared ? Standing.begun("chain.standing.to-read") : Standing.notBegun("chain.standing.none.hurt");
		}
		if (chain.isEmpty()) {
			return Standing.notBegun("chain.standing.none");
		}
		return shared ? Standing.begun("chain.standing.shared") : Standing.begun("chain.standing.private");
	}

	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		return isHurt(journey, me) ? toTheHurt(journey, me) : toTheRepairing(journey, me);
	}

	private List<Announcement> toTheHurt(Journey journey, PersonId me) {
		List<Announcement> announcements = new ArrayList<>();
		Map<UUID, Choice> choices = this.heavyTexts.choices(journey.id(), me);
		this.chains.forPartner(journey).ifPresent((opened) -> {
			Chain chain = opened.document();
			if (chain != null && !choices.containsKey(ChainSheets.edition(opened.id(), chain.newestWords()))) {
				int before = ChainSheets.opened(opened.id(), chain, choices);
				if (before == 0) {
					announcements.add(new Announcement("chain.announced", path(journey.id())));
				}
				else if (before < chain.newestWords()) {
					announcements.add(new Announcement("chain.announced.changed", path(journey.id())));
				}
			}
		});
		if (this.chains.answers(journey)
			.stream()
			.anyMatch((answer) -> !answer.author().equals(me) && !choices.containsKey(answer.id()))) {
			announcements.add(new Announcement("chain.announced.answer", path(journey.id())));
		}
		return announcements;
	}

	private List<Announcement> toTheRepairing(Journey journey, PersonId me) {
		Set<UUID> answered = this.chains.answers(journey)
			.stream()
			.flatMap((answer) -> Optional.ofNullable(answer.document()).stream())
			.map(Answer::question)
			.collect(Collectors.toSet());
		return this.chains.questions(journey)
			.stream()
			.filter((question) -> !question.author().equals(me) && !answered.contains(question.id()))
			.findFirst()
			.map((question) -> new Announcement("chain.announced.question", path(journey.id())))
			.stream()
			.toList();
	}

	@Override
	public List<Passage> sharedWithTherapist(Journey journey, PersonId therapist) {
		String path = accompanied(journey.id());
		List<Passage> passages = new ArrayList<>();
		this.chains.of(journey)
			.filter((chain) -> isForTherapist(chain.audience()))
			.ifPresent((chain) -> passages.add(new Passage("chain.name", chain.author(), chain.writtenAt(),
					(chain.document() != null) ? inOneText(chain.document()) : null, path)));
		this.chains.questions(journey)
			.stream()
			.filter((question) -> isForTherapist(question.audience()))
			.forEach((question) -> passages.add(asked(question, path)));
		this.chains.answers(journey)
			.stream()
			.filter((answer) -> isForTherapist(answer.audience()))
			.forEach((answer) -> passages.add(answered(answer, path)));
		return passages.stream().sorted(Comparator.comparing(Passage::at)).toList();
	}

	/** A chain is a heavy text: so the page of a session only says that it is there. */
	@Override
	public List<ForSession> forSession(Journey journey, CircleId readers, LocalDate from, LocalDate to) {
		List<ForSession> all = new ArrayList<>();
		this.chains.of(journey, readers)
			.ifPresent((chain) -> all.add(new ForSession(Topic.PROMISE, "chain.name", chain.author(), chain.writtenAt(),
					"", "session.heavy", null)));
		this.chains.open(journey, readers)
			.forEach((question) -> all
				.add(new ForSession(Topic.QUESTION, "chain.question", question.author(), question.writtenAt(),
						(question.document() != null) ? question.document().text() : "", null, null)));
		return all;
	}

	/** Where the therapist reads it in full. */
	static String accompanied(JourneyId journey) {
		return "/journeys/" + journey.id() + "/chain/accompanied";
	}

	static boolean isForTherapist(Audience audience) {
		return audience == Audience.THERAPIST || audience == Audience.PARTNER_AND_THERAPIST;
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		return Stream
			.of(this.sheets.everything(me, ChainSheets.CHAIN, Chain.class).stream().flatMap(ChainExercise::written),
					this.sheets.everything(me, ChainSheets.QUESTION, Question.class)
						.stream()
						.map((question) -> asked(question, null)),
					this.sheets.everything(me, ChainSheets.ANSWER, Answer.class)
						.stream()
						.map((answer) -> answered(answer, null)))
			.flatMap((passages) -> passages)
			.sorted(Comparator.comparing(Passage::at))
			.toList();
	}

	private static Stream<Passage> written(Opened<Chain> opened) {
		Chain chain = opened.document();
		PersonId author = opened.author();
		if (chain == null) {
			return Stream.of(new Passage("chain.name", author, opened.writtenAt(), null, null));
		}
		List<Passage> passages = new ArrayList<>();
		inOrder(chain).forEach((link) -> {
			Words words = link.words();
			passages.add(new Passage(link.place().key(), author, link.writtenAt(), words.text(), null));
			add(passages, "chain.if", author, link.writtenAt(), words.ifThis());
			add(passages, "chain.then", author, link.writtenAt(), words.thenThat());
		});
		chain.appointmentsByDay()
			.forEach((appointment) -> passages.add(
					new Passage("chain.appointment", author, opened.writtenAt(), inOneText(appointment.kept()), null)));
		return passages.stream();
	}

	private static void add(List<Passage> passages, String headingKey, PersonId author, Instant at, String text) {
		if (!text.isEmpty()) {
			passages.add(new Passage(headingKey, author, at, text, null));
		}
	}

	private static Passage asked(Opened<Question> question, @Nullable String path) {
		return new Passage("chain.question", question.author(), question.writtenAt(),
				(question.document() != null) ? question.document().text() : null, path);
	}

	private static Passage answered(Opened<Answer> answer, @Nullable String path) {
		return new Passage("chain.answer", answer.author(), answer.writtenAt(),
				(answer.document() != null) ? answer.document().text() : null, path);
	}

	private static String inOneText(Chain chain) {
		return inOrder(chain).map((link) -> link.words().text()).collect(Collectors.joining("\n\n"));
	}

	private static String inOneText(Kept kept) {
		String moved = (kept.movedTo() != null) ? " → " + kept.movedTo() : "";
		return kept.on() + moved + (kept.went() ? " ✓" : "") + (kept.text().isEmpty() ? "" : "\n" + kept.text());
	}

	private static Stream<Link> inOrder(Chain chain) {
		return Stream.of(Place.values()).flatMap((place) -> chain.at(place).stream()).filter(Link::isThere);
	}

	private static boolean isHurt(Journey journey, PersonId me) {
		return journey.roleOf(me).filter((role) -> role == Role.HURT).isPresent();
	}

}
