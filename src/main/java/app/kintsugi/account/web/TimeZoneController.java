package app.kintsugi.account.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.TimeZones;
import app.kintsugi.vault.PersonId;

/**
 * A person chooses where their days begin and end.
 */
@Controller
class TimeZoneController {

	private final TimeZones zones;

	private final Clock clock;

	TimeZoneController(TimeZones zones, Clock clock) {
		this.zones = zones;
		this.clock = clock;
	}

	@GetMapping("/settings/time-zone")
	String show(@AuthenticationPrincipal PersonId me, Model model) {
		return prepare(me, model);
	}

	@PostMapping("/settings/time-zone")
	ModelAndView choose(@AuthenticationPrincipal PersonId me, @RequestParam(defaultValue = "") String zone,
			Model model) {
		try {
			this.zones.choose(me, zone.isEmpty() ? null : zone);
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("unknown", true);
			return new ModelAndView(prepare(me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return new ModelAndView("redirect:/settings/time-zone");
	}

	private String prepare(PersonId me, Model model) {
		List<String> offered = TimeZones.offered();
		model.addAttribute("zones", offered);
		model.addAttribute("zone", this.zones.chosen(me).map(ZoneId::getId).orElse(""));
		model.addAttribute("server", this.zones.server().getId());
		model.addAttribute("now", LocalDateTime.ofInstant(this.clock.instant(), this.zones.of(me)));
		return "account/time-zone";
	}

}
