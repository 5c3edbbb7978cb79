package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.vault.PersonId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Bringing one's own reflection to the next session, and leaving it out again.
 */
@Controller
class BringController {

	private final WriteReflections writing;

	BringController(WriteReflections writing) {
		this.writing = writing;
	}

	@PostMapping("/reflections/{id}/bring")
	String bring(@PathVariable UUID id, @AuthenticationPrincipal PersonId me) {
		return mark(id, true, me);
	}

	@PostMapping("/reflections/{id}/leave-out")
	String leaveOut(@PathVariable UUID id, @AuthenticationPrincipal PersonId me) {
		return mark(id, false, me);
	}

	private String mark(UUID id, boolean brought, PersonId me) {
		try {
			this.writing.bring(new ReflectionId(id), brought, me);
		}
		catch (OptimisticLockingFailureException ex) {
			// pressed twice at once, or changed meanwhile: the page shows how it is now
			return "redirect:/reflections/" + id;
		}
		return "redirect:/reflections/" + id;
	}

}
