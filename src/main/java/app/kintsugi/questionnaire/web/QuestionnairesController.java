package app.kintsugi.questionnaire.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import java.util.UUID;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import app.kintsugi.account.People;
import app.kintsugi.questionnaire.Questionnaires;
import app.kintsugi.questionnaire.Questionnaires.Line;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.vault.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What there is to answer, what one has answered, and what others share of theirs.
 */
@Controller
class QuestionnairesController {

	private final Questionnaires questionnaires;

	private final QuestionnaireReaders readers;

	private final People people;

	QuestionnairesController(Questionnaires questionnaires, QuestionnaireReaders readers, People people) {
		this.questionnaires = questionnaires;
		this.readers = readers;
		this.people = people;
	}

	@GetMapping("/questionnaires")
	String all(@AuthenticationPrincipal PersonId me, Model model, Locale locale) {
		model.addAttribute("offered", this.questionnaires.offered(me, locale));
		model.addAttribute("lines",
				newestFirst(this.questionnaires.lines(me).stream().map((line) -> own(line, me)).toList()));
		return "questionnaire/list";
	}

	/**
	 * @param place of a therapist's, to be shown what is shared there alone
	 */
	@GetMapping("/questionnaires/shared")
	String shared(@AuthenticationPrincipal PersonId me, @RequestParam(required = false) @Nullable UUID place,
			Model model) {
		List<Line> shared = (place != null) ? this.questionnaires.sharedIn(place, me) : this.questionnaires.shared(me);
		model.addAttribute("place", place);
		model.addAttribute("lines", newestFirst(shared.stream().map(this::theirs).toList()));
		return "questionnaire/shared";
	}

	private LineView own(Line line, PersonId me) {
		Result result = line.result();
		return new LineView(line, (result != null) ? this.readers.words(result.audience(), me) : null, null);
	}

	private LineView theirs(Line line) {
		return new LineView(line, null, this.people.nameOf(line.author()));
	}

	private static List<LineView> newestFirst(List<LineView> lines) {
		List<LineView> turned = new ArrayList<>(lines);
		Collections.reverse(turned);
		return turned;
	}

}
