package app.kintsugi.backup.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import app.kintsugi.account.People;
import app.kintsugi.account.TimeZones;
import app.kintsugi.backup.Backups;
import app.kintsugi.backup.Backups.Last;
import app.kintsugi.backup.OperatorMail;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The operator's page of backups: how it stands, making one, taking one along. For
 * anybody else it does not exist.
 */
@Controller
class BackupsController {

	/** Before a browser, or what stands in front of the server, takes it for dead. */
	private static final long PATIENCE_SECONDS = 20;

	private static final double MEGABYTE = 1_000_000;

	private final Backups backups;

	private final OperatorMail mail;

	private final People people;

	private final TimeZones zones;

	private final MessageSource messages;

	BackupsController(Backups backups, OperatorMail mail, People people, TimeZones zones, MessageSource messages) {
		this.backups = backups;
		this.mail = mail;
		this.people = people;
		this.zones = zones;
		this.messages = messages;
	}

	/** A backup as the page shows it. */
	record Shown(String name, String madeAt, String megabytes) {
	}

	@GetMapping("/settings/backups")
	String page(@AuthenticationPrincipal PersonId me, Locale locale, Model model) {
		mustBeOperator(me);
		ZoneId zone = this.zones.of(me);
		DateTimeFormatter time = DateTimeFormatter
			.ofPattern(Objects.requireNonNull(this.messages.getMessage("backup.time", null, "", locale)), locale)
			.withZone(zone);
		NumberFormat number = NumberFormat.getNumberInstance(locale);
		number.setMaximumFractionDigits(1);
		List<Shown> kept = this.backups.all()
			.stream()
			.map((one) -> new Shown(one.name(), time.format(one.madeAt()), number.format(one.bytes() / MEGABYTE)))
			.toList();
		Last last = this.backups.last();
		model.addAttribute("last", last);
		model.addAttribute("good", shown(last.goodAt(), time));
		model.addAttribute("kept", kept);
		model.addAttribute("making", this.backups.isMaking());
		model.addAttribute("folder", this.backups.folder());
		model.addAttribute("mail", this.mail.isSetUp());
		return "backup/backups";
	}

	@PostMapping("/settings/backups")
	String make(@AuthenticationPrincipal PersonId me) throws InterruptedException, ExecutionException {
		mustBeOperator(me);
		try {
			CompletableFuture.runAsync(this.backups::make).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			// it goes on, and the page says so
		}
		return "redirect:/settings/backups";
	}

	/** By a press, so that nothing that looks ahead fetches it. */
	@PostMapping("/settings/backups/{name}")
	void download(@AuthenticationPrincipal PersonId me, @PathVariable String name, HttpServletResponse response)
			throws IOException {
		mustBeOperator(me);
		Path file = this.backups.file(name).orElseThrow(NotFoundException::new);
		response.setContentType("application/zip");
		response.setContentLengthLong(Files.size(file));
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		Files.copy(file, response.getOutputStream());
	}

	private static @Nullable String shown(@Nullable Instant moment, DateTimeFormatter time) {
		return (moment != null) ? time.format(moment) : null;
	}

	private void mustBeOperator(PersonId me) {
		if (!this.people.isOperator(me)) {
			throw new NotFoundException();
		}
	}

}
