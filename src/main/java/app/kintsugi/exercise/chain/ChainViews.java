package app.kintsugi.exercise.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.ChainSheets.Answer;
import app.kintsugi.exercise.chain.ChainSheets.Question;
import app.kintsugi.exercise.chain.ChainView.AnswerView;
import app.kintsugi.exercise.chain.ChainView.LinkView;
import app.kintsugi.exercise.chain.ChainView.PlaceView;
import app.kintsugi.exercise.chain.ChainView.QuestionView;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Opened;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a chain together with what is asked and answered at its links.
 */
@Component
class ChainViews {

	private final ChainSheets sheets;

	ChainViews(ChainSheets sheets) {
		this.sheets = sheets;
	}

	/** All of it, for its author and for the therapist. */
	ChainView whole(Journey journey, Opened<Chain> chain) {
		List<QuestionView> questions = new ArrayList<>();
		return view(chain, Integer.MAX_VALUE, null, asked(journey, (answer) -> true, Map.of(), questions), questions);
	}

	/** What a reader has opened of it. */
	ChainView opened(Journey journey, Opened<Chain> chain, Map<UUID, Choice> choices, PersonId reader) {
		Chain document = chain.document();
		int opened = (document != null) ? ChainSheets.opened(chain.id(), document, choices) : 0;
		Choice chosen = (document != null) ? choices.get(ChainSheets.edition(chain.id(), document.newestWords()))
				: null;
		List<QuestionView> questions = new ArrayList<>();
		Predicate<Opened<Answer>> readable = (answer) -> answer.author().equals(reader)
				|| choices.get(answer.id()) == Choice.NOW;
		return view(chain, opened, chosen, asked(journey, readable, choices, questions), questions);
	}

	/** What somebody has asked, with the answers, when there is no chain to read. */
	List<QuestionView> asked(Journey journey, Map<UUID, Choice> choices, PersonId reader) {
		List<QuestionView> questions = new ArrayList<>();
		asked(journey, (answer) -> answer.author().equals(reader) || choices.get(answer.id()) == Choice.NOW, choices,
				questions);
		return List.copyOf(questions);
	}

	/**
	 * @param all filled with every question that opens
	 * @return the link of each
	 */
	private Map<UUID, UUID> asked(Journey journey, Predicate<Opened<Answer>> readable, Map<UUID, Choice> choices,
			List<QuestionView> all) {
		List<Opened<Answer>> answers = this.sheets.answers(journey);
		Map<UUID, UUID> links = new HashMap<>();
		for (Opened<Question> question : this.sheets.questions(journey)) {
			Question document = question.document();
			all.add(new QuestionView(question.id(), (document != null) ? document
				.text() : null, question.writtenAt(), answers.stream()
					.filter((answer) -> answer.document() != null && answer.document().question().equals(question.id()))
					.map((answer) -> answer(answer, readable, choices))
					.toList()));
			if (document != null) {
				links.put(question.id(), document.link());
			}
		}
		return links;
	}

	private static AnswerView answer(Opened<Answer> answer, Predicate<Opened<Answer>> readable,
			Map<UUID, Choice> choices) {
		boolean open = readable.test(answer);
		Answer document = answer.document();
		return new AnswerView(answer.id(), (open && document != null) ? document.text() : null, answer.writtenAt(),
				open, choices.get(answer.id()));
	}

	private static ChainView view(Opened<Chain> opened, int edition, @Nullable Choice chosen, Map<UUID, UUID> links,
			List<QuestionView> questions) {
		Chain chain = opened.document();
		if (chain == null) {
			return new ChainView(opened.id(), opened.audience(), false, true, true, false, null, List.of(), List.of(),
					questions);
		}
		List<PlaceView> places = Stream.of(Place.values())
			.map((place) -> new PlaceView(place, links(chain.at(place), edition, links, questions)))
			.toList();
		List<QuestionView> apart = questions.stream().filter((question) -> {
			UUID link = links.get(question.id());
			return link == null || chain.link(link).isEmpty();
		}).toList();
		return new ChainView(opened.id(), opened.audience(), true, chain.isEmpty(), edition > 0,
				chain.newestWords() > edition, chosen, places, chain.appointmentsByDay(), apart);
	}

	private static List<LinkView> links(List<Link> place, int edition, Map<UUID, UUID> links,
			List<QuestionView> questions) {
		List<Link> there = place.stream().filter(Link::isThere).toList();
		return place.stream()
			.map((link) -> new LinkView(link.id(), (link.isThere() && link.edition() <= edition) ? link.words() : null,
					link.mark(), link.writtenAt(), there.indexOf(link) == 0, there.indexOf(link) == there.size() - 1,
					questions.stream().filter((question) -> link.id().equals(links.get(question.id()))).toList()))
			.toList();
	}

}
