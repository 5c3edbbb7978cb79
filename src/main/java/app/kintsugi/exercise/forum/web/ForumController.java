package app.kintsugi.exercise.forum.web;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.forum.AskAndAnswer;
import app.kintsugi.exercise.forum.Mark;
import app.kintsugi.exercise.forum.ReadForum;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The room's first page: every question, and what one press does there.
 */
@Controller
class ForumController {

	private final ReadForum reading;

	private final AskAndAnswer asking;

	ForumController(ReadForum reading, AskAndAnswer asking) {
		this.reading = reading;
		this.asking = asking;
	}

	@GetMapping("/journeys/{id}/forum")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		model.addAttribute("room", this.reading.room(journey, me));
		model.addAttribute("questions", this.reading.questions(journey, me));
		model.addAttribute("intact", this.reading.isIntact(journey, me));
		model.addAttribute("quiet", this.reading.quietHours(journey, me).orElse(null));
		model.addAttribute("submission", UUID.randomUUID());
		return "forum/forum";
	}

	/**
	 * @param submission made when the page was shown, so that twice-pressed is once-asked
	 */
	@PostMapping("/journeys/{id}/forum/questions/{question}/again")
	String askAgain(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID question,
			@RequestParam UUID submission) {
		this.asking.askAgain(new JourneyId(id), me, submission, question);
		return here(id) + "#question-" + question;
	}

	@PostMapping("/journeys/{id}/forum/answers/{answer}/choice")
	String choose(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID answer,
			@RequestParam Choice choice) {
		this.asking.choose(new JourneyId(id), me, answer, choice);
		return here(id) + "#answer-" + answer;
	}

	@PostMapping("/journeys/{id}/forum/answers/{answer}/mark")
	String mark(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID answer,
			@RequestParam Mark mark) {
		this.asking.mark(new JourneyId(id), me, answer, mark);
		return here(id) + "#answer-" + answer;
	}

	@PostMapping("/journeys/{id}/forum/answers/{answer}/unmark")
	String unmark(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID answer) {
		this.asking.unmark(new JourneyId(id), me, answer);
		return here(id) + "#answer-" + answer;
	}

	private static String here(UUID id) {
		return "redirect:/journeys/" + id + "/forum";
	}

}
