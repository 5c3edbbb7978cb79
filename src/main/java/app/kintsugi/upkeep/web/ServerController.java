package app.kintsugi.upkeep.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import app.kintsugi.account.People;
import app.kintsugi.account.TimeZones;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.upkeep.Jobs;
import app.kintsugi.upkeep.Server;
import app.kintsugi.vault.PersonId;

/**
 * The operator's page of the server. For anybody else it does not exist.
 */
@Controller
class ServerController {

	private final People people;

	private final TimeZones zones;

	private final Server server;

	private final Jobs jobs;

	ServerController(People people, TimeZones zones, Server server, Jobs jobs) {
		this.people = people;
		this.zones = zones;
		this.server = server;
		this.jobs = jobs;
	}

	@GetMapping("/settings/server")
	String server(@AuthenticationPrincipal PersonId me, Model model) {
		if (!this.people.isOperator(me)) {
			throw new NotFoundException();
		}
		model.addAttribute("server", ServerView.of(this.server.state(), this.jobs.all(), this.zones.of(me)));
		return "upkeep/server";
	}

}
