package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.ReflectionPage;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Deleting one's reflection, after being asked once.
 */
@Controller
class DeleteController {

	private final WriteReflections writing;

	private final ReadReflections reading;

	DeleteController(WriteReflections writing, ReadReflections reading) {
		this.writing = writing;
		this.reading = reading;
	}

	@GetMapping("/reflections/{id}/delete")
	String ask(@PathVariable UUID id, @AuthenticationPrincipal PersonId me, Model model) {
		ReflectionPage page = this.reading.require(new ReflectionId(id), me);
		if (!page.mine()) {
			throw new NotFoundException();
		}
		model.addAttribute("page", page);
		return "reflection/delete";
	}

	@PostMapping("/reflections/{id}/delete")
	String delete(@PathVariable UUID id, @AuthenticationPrincipal PersonId me) {
		this.writing.delete(new ReflectionId(id), me);
		return "redirect:/reflections";
	}

}
