package app.kintsugi.safety.web;

import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import app.kintsugi.safety.EmergencyNumber;
import app.kintsugi.safety.HelpLine;
import app.kintsugi.safety.HelpLines;

/**
 * Help, for anybody, without signing in. The countries that the browser's languages name
 * come first; where somebody is, is not asked and not guessed from their address.
 */
@Controller
class HelpNowController {

	private final HelpLines helpLines;

	HelpNowController(HelpLines helpLines) {
		this.helpLines = helpLines;
	}

	/**
	 * What is known of a country.
	 */
	record Country(String code, String name, @Nullable EmergencyNumber emergency, List<HelpLine> lines) {
	}

	@GetMapping("/help-now")
	String help(HttpServletRequest request, Locale locale, Model model) {
		List<String> near = Collections.list(request.getLocales()).stream().map(Locale::getCountry).distinct().toList();
		List<Country> countries = this.helpLines.countries()
			.stream()
			.map((code) -> country(code, locale))
			.sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
			.toList();
		model.addAttribute("own", this.helpLines.own());
		model.addAttribute("near",
				countries.stream()
					.filter((country) -> near.contains(country.code()))
					.sorted(Comparator.comparingInt((country) -> near.indexOf(country.code())))
					.toList());
		model.addAttribute("others", countries.stream().filter((country) -> !near.contains(country.code())).toList());
		return "safety/help-now";
	}

	private Country country(String code, Locale locale) {
		return new Country(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(locale),
				this.helpLines.emergencyNumber(code).orElse(null), this.helpLines.in(code));
	}

}
