package app.kintsugi.checkin.web;

import java.util.UUID;

import app.kintsugi.checkin.CheckIns;
import app.kintsugi.ui.NavigationEntry;
import app.kintsugi.vault.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class CheckInNavigation implements NavigationEntry {

	private final CheckIns checkIns;

	CheckInNavigation(CheckIns checkIns) {
		this.checkIns = checkIns;
	}

	@Override
	public String messageKey() {
		return "checkin.heading";
	}

	@Override
	public String path() {
		return "/check-ins";
	}

	@Override
	public boolean shownTo(UUID person) {
		return this.checkIns.concern(new PersonId(person));
	}

}
