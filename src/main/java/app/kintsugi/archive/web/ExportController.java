package app.kintsugi.archive.web;

import java.io.IOException;
import java.util.Locale;

import app.kintsugi.archive.Export;
import app.kintsugi.archive.Export.NotYourPassphraseException;
import app.kintsugi.archive.Export.Packed;
import app.kintsugi.vault.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Taking along what one wrote. Made by a press and a passphrase, so that nothing that
 * looks ahead makes it.
 */
@Controller
class ExportController {

	private final Export export;

	ExportController(Export export) {
		this.export = export;
	}

	@GetMapping("/settings/export")
	String before(Model model) {
		model.addAttribute("form", new ExportForm(null));
		return "archive/export";
	}

	@PostMapping("/settings/export")
	@Nullable ModelAndView pack(@AuthenticationPrincipal PersonId me, @ModelAttribute("form") ExportForm form,
			BindingResult faults, Locale locale, HttpServletResponse response) throws IOException {
		try {
			Packed packed = this.export.pack(me, form.passphrase(), locale);
			response.setContentType("application/zip");
			response.setContentLength(packed.content().length);
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(packed.name()).build().toString());
			response.getOutputStream().write(packed.content());
			return null;
		}
		catch (NotYourPassphraseException ex) {
			faults.rejectValue("passphrase", "passphrase.wrong");
			return new ModelAndView("archive/export", HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	/** The passphrase, typed again. */
	record ExportForm(String passphrase) {

		ExportForm(@Nullable String passphrase) {
			this.passphrase = (passphrase != null) ? passphrase : "";
		}

		@Override
		public String toString() {
			return "ExportForm";
		}

	}

}
