package app.kintsugi.review.session.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Couples;
import app.kintsugi.review.session.SessionPage;
import app.kintsugi.review.session.SessionPages;
import app.kintsugi.review.session.SessionPaper;
import app.kintsugi.review.session.Span;
import app.kintsugi.vault.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a session, to read, to print and to take along; and what is shared between
 * two alone.
 */
@Controller
class SessionController {

	/** The days, as the form shows them. */
	record SpanForm(LocalDate from, LocalDate to) {
	}

	private final SessionPages pages;

	private final SessionPaper paper;

	private final Couples couples;

	private final MessageSource messages;

	SessionController(SessionPages pages, SessionPaper paper, Couples couples, MessageSource messages) {
		this.pages = pages;
		this.paper = paper;
		this.couples = couples;
		this.messages = messages;
	}

	/** The way in for the two, who have one couple and need not name it. */
	@GetMapping("/couple/session")
	String ours(@AuthenticationPrincipal PersonId me) {
		return "redirect:/review/" + this.couples.require(me).id().id() + "/session";
	}

	@GetMapping("/review/{place}/session")
	String page(@AuthenticationPrincipal PersonId me, @PathVariable UUID place, @RequestParam Optional<String> from,
			@RequestParam Optional<String> to, Model model) {
		SessionPage page = this.pages.page(place, span(place, from, to, me, model), me);
		model.addAttribute("page", page);
		model.addAttribute("linked", true);
		return "session/page";
	}

	@GetMapping("/review/{place}/session/apart")
	String apart(@AuthenticationPrincipal PersonId me, @PathVariable UUID place, @RequestParam Optional<String> from,
			@RequestParam Optional<String> to, Model model) {
		model.addAttribute("page", this.pages.apart(place, span(place, from, to, me, model), me));
		model.addAttribute("linked", true);
		return "session/apart";
	}

	@GetMapping("/review/{place}/session/paper")
	void paper(@AuthenticationPrincipal PersonId me, @PathVariable UUID place, @RequestParam Optional<String> from,
			@RequestParam Optional<String> to, Locale locale, HttpServletResponse response) throws IOException {
		SessionPage page = this.pages.page(place, this.pages.span(place, day(from), day(to), me),
				me);
		byte[] paper = this.paper.print(page, locale);
		String name = this.messages.getMessage("session.file", null, locale) + "-" + page.span().to() + ".pdf";
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setContentLength(paper.length);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		response.getOutputStream().write(paper);
	}

	private Span span(UUID place, Optional<String> from, Optional<String> to, PersonId me, Model model) {
		Span span = this.pages.span(place, day(from), day(to), me);
		model.addAttribute("form", new SpanForm(span.from(), span.to()));
		return span;
	}

	private static @Nullable LocalDate day(Optional<String> typed) {
		try {
			return typed.map(LocalDate::parse).orElse(null);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
