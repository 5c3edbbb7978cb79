package app.kintsugi.review.web;

import java.util.UUID;

import app.kintsugi.review.Caseload;
import app.kintsugi.ui.NavigationEntry;
import app.kintsugi.vault.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(4)
class ReviewNavigation implements NavigationEntry {

	private final Caseload caseload;

	ReviewNavigation(Caseload caseload) {
		this.caseload = caseload;
	}

	@Override
	public String messageKey() {
		return "review.heading";
	}

	@Override
	public String path() {
		return "/review";
	}

	@Override
	public boolean shownTo(UUID person) {
		return this.caseload.isTherapist(new PersonId(person));
	}

}
