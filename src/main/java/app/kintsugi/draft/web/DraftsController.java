package app.kintsugi.draft.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import app.kintsugi.draft.Attempt;
import app.kintsugi.draft.Drafts;
import app.kintsugi.draft.Drafts.Begun;
import app.kintsugi.draft.Drafts.Saved;
import app.kintsugi.draft.NotKeptException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Keeping drafts as they are typed, and the pages on which their writer finds them again,
 * side by side where there are several of one form.
 */
@Controller
class DraftsController {

	/**
	 * What a page is told.
	 *
	 * @param draft what its hidden field {@code draft} says from now on
	 * @param id where the draft can be looked at
	 */
	record Answer(String draft, UUID id) {
	}

	private final Drafts drafts;

	DraftsController(Drafts drafts) {
		this.drafts = drafts;
	}

	/**
	 * Keeps what is typed: 200. Where another page has kept something else: 409, and both
	 * are kept. {@code ~writer} names the page that asks, as it is open in one tab, and
	 * {@code ~turn} grows each time it asks.
	 */
	@PostMapping("/drafts")
	ResponseEntity<Answer> save(@AuthenticationPrincipal PersonId me, HttpServletRequest request) {
		return save(Posted.sent(request), me);
	}

	/**
	 * Keeps what was typed where there was no network: the same, out of a box that only
	 * the signed-in person can open.
	 * @param box in base64url
	 */
	@PostMapping("/drafts/box")
	ResponseEntity<Answer> unpack(@AuthenticationPrincipal PersonId me, @RequestParam String box) {
		return save(Unpacked.from(box).orElseThrow(NotFoundException::new), me);
	}

	private ResponseEntity<Answer> save(Map<String, String> sent, PersonId me) {
		Attempt attempt = Posted.attempt(sent).orElseThrow(NotFoundException::new);
		try {
			Saved saved = this.drafts.save(attempt, me);
			String field = new Posted(attempt.page(), saved.id(), saved.number()).field();
			return ResponseEntity.status(saved.beside() ? HttpStatus.CONFLICT : HttpStatus.OK)
				.contentType(MediaType.APPLICATION_JSON)
				.body(new Answer(field, saved.id()));
		}
		catch (NotKeptException ex) {
			return ResponseEntity.unprocessableContent().build();
		}
	}

	/** What a browser shows of us when there is no network, to go on writing. */
	@GetMapping("/offline")
	String offline(Model model) {
		model.addAttribute("withoutServer", true);
		return "draft/offline";
	}

	@GetMapping("/drafts")
	String all(@AuthenticationPrincipal PersonId me, Model model) {
		model.addAttribute("drafts", this.drafts.all(me));
		return "draft/list";
	}

	@GetMapping("/drafts/{id}")
	String look(@PathVariable UUID id, @AuthenticationPrincipal PersonId me, Model model) {
		List<Begun> drafts = this.drafts.with(id, me);
		if (drafts.isEmpty()) {
			throw new NotFoundException();
		}
		model.addAttribute("drafts", drafts);
		return "draft/compare";
	}

	@PostMapping("/drafts/{id}/choose")
	String choose(@PathVariable UUID id, @AuthenticationPrincipal PersonId me) {
		return "redirect:" + this.drafts.choose(id, me);
	}

	@PostMapping("/drafts/{id}/discard")
	String discard(@PathVariable UUID id, @RequestParam int number, @AuthenticationPrincipal PersonId me) {
		return "redirect:" + this.drafts.discard(id, number, me);
	}

}
