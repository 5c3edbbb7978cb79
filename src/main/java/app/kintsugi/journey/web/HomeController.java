package app.kintsugi.journey.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleNotices;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Proposing;
import app.kintsugi.vault.PersonId;

/**
 * Home: where one's journey stands, or what can begin.
 */
@Controller
class HomeController {

	private final Couples couples;

	private final CoupleNotices notices;

	private final Journeys journeys;

	private final Proposing proposing;

	private final Exercises exercises;

	private final JourneyViews views;

	private final NewGold newGold;

	HomeController(Couples couples, CoupleNotices notices, Journeys journeys, Proposing proposing, Exercises exercises,
			JourneyViews views, NewGold newGold) {
		this.couples = couples;
		this.notices = notices;
		this.journeys = journeys;
		this.proposing = proposing;
		this.exercises = exercises;
		this.views = views;
		this.newGold = newGold;
	}

	/** A proposal without an answer. */
	record ProposalLine(JourneyView journey, boolean mine) {
	}

	@GetMapping("/")
	String home(@AuthenticationPrincipal PersonId me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Couple> couple = this.couples.of(me);
		List<Journey> mine = this.journeys.of(me);
		List<JourneyView> journeys = mine.stream().map((one) -> this.views.of(one, me)).toList();
		List<JourneyView> walking = journeys.stream().filter(JourneyView::walking).toList();
		List<ProposalLine> proposals = this.proposing.of(me)
			.stream()
			.map((one) -> new ProposalLine(this.views.of(one.journey(), me), one.mine()))
			.toList();
		model.addAttribute("notices", this.notices.of(me));
		model.addAttribute("announcements",
				mine.stream().flatMap((one) -> this.exercises.announcements(one, me).stream()).toList());
		model.addAttribute("name", this.views.nameOf(me));
		model.addAttribute("partner", couple.map((one) -> this.views.nameOf(one.partner())).orElse(null));
		model.addAttribute("therapist", this.couples.isTherapist(me));
		model.addAttribute("journey",
				walking.stream()
					.findFirst()
					.map((one) -> one.with(this.newGold.seams(one, me, request, response)))
					.orElse(null));
		model.addAttribute("others", walking.stream().skip(1).toList());
		model.addAttribute("ended", journeys.stream().filter(JourneyView::ended).toList());
		model.addAttribute("asked", proposals.stream().filter((one) -> !one.mine()).toList());
		model.addAttribute("offered", proposals.stream().filter(ProposalLine::mine).toList());
		model.addAttribute("begin", couple.isPresent() && walking.isEmpty() && proposals.isEmpty());
		model.addAttribute("canPropose", !this.proposing.rolesLeft(me).isEmpty());
		return "journey/home";
	}

}
