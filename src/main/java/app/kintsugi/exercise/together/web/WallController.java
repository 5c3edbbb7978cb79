package app.kintsugi.exercise.together.web;

import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.together.Memories;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The wall of memories, and their photos.
 */
@Controller
class WallController {

	private final TogetherPages pages;

	private final Memories memories;

	WallController(TogetherPages pages, Memories memories) {
		this.pages = pages;
		this.memories = memories;
	}

	@GetMapping("/journeys/{id}/together/wall")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		this.pages.enter(id, me, model);
		model.addAttribute("memories", this.memories.wall(new JourneyId(id), me));
		return "together/wall";
	}

	@GetMapping("/journeys/{id}/together/photos/{photo}")
	ResponseEntity<byte[]> photo(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@PathVariable UUID photo) {
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_JPEG)
			.cacheControl(CacheControl.noStore())
			.body(this.memories.photo(new JourneyId(id), photo, me));
	}

	@PostMapping("/journeys/{id}/together/memories/{memory}/show")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID memory,
			@RequestParam(defaultValue = "false") boolean both) {
		this.memories.show(new JourneyId(id), memory, both ? Audience.PARTNER : Audience.ONLY_ME, me);
		return "redirect:/journeys/" + id + "/together/wall";
	}

	@GetMapping("/journeys/{id}/together/memories/{memory}/remove")
	String ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID memory, Model model) {
		this.pages.enter(id, me, model);
		model.addAttribute("memory", this.memories.toRemove(new JourneyId(id), memory, me));
		return "together/remove";
	}

	@PostMapping("/journeys/{id}/together/memories/{memory}/remove")
	String remove(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID memory) {
		this.memories.remove(new JourneyId(id), memory, me);
		return "redirect:/journeys/" + id + "/together/wall";
	}

}
