package app.kintsugi.account.web;

import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import app.kintsugi.ui.NavigationEntry;

@Component
@Order(5)
class SettingsNavigation implements NavigationEntry {

	@Override
	public String messageKey() {
		return "settings.heading";
	}

	@Override
	public String path() {
		return "/settings";
	}

	@Override
	public boolean shownTo(UUID person) {
		return true;
	}

}
