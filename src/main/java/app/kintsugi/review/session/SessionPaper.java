package app.kintsugi.review.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The page of a session as a PDF: with the words of the page in the order of the page,
 * tagged, so that it can be read aloud. It is made in memory and is nowhere else: on no
 * disk, in no session, in no log. It fetches nothing, whatever somebody wrote.
 */
@Component
public class SessionPaper {

	private static final String FAMILY = "Noto Sans";

	private static final String SIGNS = "Noto Sans Symbols";

	/** Stands for what none of the fonts has. */
	private static final String BOX = "□";

	private final ITemplateEngine templates;

	SessionPaper(ITemplateEngine templates) {
		this.templates = templates;
		// it quotes what it stumbles over
		XRLog.setLoggingEnabled(false);
	}

	public byte[] print(SessionPage page, Locale locale) {
		Context context = new Context(locale);
		context.setVariable("page", page);
		context.setVariable("linked", false);
		// the one element that Markdown leaves open
		String document = this.templates.process("session/paper", context).replace("<br>", "<br />");
		ByteArrayOutputStream paper = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withHtmlContent(document, null);
		builder.useUriResolver((base, uri) -> null);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.usePdfUaAccessibility(true);
		builder.useReplacementText(BOX);
		font(builder, "NotoSans-Regular", FAMILY, 400, FontStyle.NORMAL);
		font(builder, "NotoSans-Bold", FAMILY, 700, FontStyle.NORMAL);
		font(builder, "NotoSans-Italic", FAMILY, 400, FontStyle.ITALIC);
		font(builder, "NotoSansSymbols-Regular", SIGNS, 400, FontStyle.NORMAL);
		font(builder, "NotoSansSymbols2-Regular", SIGNS + " 2", 400, FontStyle.NORMAL);
		builder.toStream(paper);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return paper.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
		builder.useFont(() -> open(file), family, weight, style, true);
	}

	private static InputStream open(String file) {
		return Objects.requireNonNull(SessionPaper.class.getResourceAsStream("/fonts/" + file + ".ttf"));
	}

}
