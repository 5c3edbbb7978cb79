package app.kintsugi.draft.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import app.kintsugi.draft.Drafts;
import app.kintsugi.draft.Drafts.Begun;
import app.kintsugi.vault.DeviceBox;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Unlocked;

/**
 * Puts the newest draft of a page back into its fields. A form that came back with
 * something to mend shows what was sent, and goes on in the draft it was sent from.
 */
@Component
class BegunOnPage implements app.kintsugi.ui.Begun {

	private static final String LOOKED = BegunOnPage.class.getName();

	private final Drafts drafts;

	BegunOnPage(Drafts drafts) {
		this.drafts = drafts;
	}

	@Override
	public @Nullable Form onThisPage() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return null;
		}
		HttpServletRequest request = attributes.getRequest();
		if (request.getAttribute(LOOKED) instanceof Optional<?> found) {
			return (Form) found.orElse(null);
		}
		Optional<Form> found = Unlocked.present().map(Keys::person).flatMap((me) -> look(request, me));
		request.setAttribute(LOOKED, found);
		return found.orElse(null);
	}

	@Override
	public @Nullable String box() {
		return Unlocked.present().isPresent() ? DeviceBox.publicKey() : null;
	}

	private Optional<Form> look(HttpServletRequest request, PersonId me) {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return Optional.empty();
		}
		if (!"GET".equals(request.getMethod())) {
			return Posted.of(Posted.sent(request)).map((posted) -> sentBack(posted, me));
		}
		return Optional.of(address(request)).filter(Posted::isAddress).map((page) -> opened(page, me));
	}

	private Form sentBack(Posted posted, PersonId me) {
		return new Form(posted.field(), posted.page(), posted.id(), Map.of(), null,
				this.drafts.on(posted.page(), me).size() > 1, true);
	}

	private Form opened(String page, PersonId me) {
		List<Begun> begun = this.drafts.on(page, me);
		if (begun.isEmpty()) {
			return new Form(new Posted(page, null, 0).field(), page, null, Map.of(), null, false, false);
		}
		Begun newest = begun.get(0);
		return new Form(new Posted(page, newest.id(), newest.number()).field(), page, newest.id(), newest.texts(),
				newest.savedAt(), begun.size() > 1, false);
	}

	private static String address(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String query = request.getQueryString();
		return (query != null) ? path + "?" + query : path;
	}

}
