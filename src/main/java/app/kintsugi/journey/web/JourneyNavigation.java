package app.kintsugi.journey.web;

import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import app.kintsugi.ui.NavigationEntry;

/**
 * The first word in the navigation: home.
 */
@Component
@Order(1)
class JourneyNavigation implements NavigationEntry {

	@Override
	public String messageKey() {
		return "journey.nav";
	}

	@Override
	public String path() {
		return "/";
	}

	@Override
	public boolean shownTo(UUID person) {
		return true;
	}

}
