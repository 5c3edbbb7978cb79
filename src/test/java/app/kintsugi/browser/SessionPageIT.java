package app.kintsugi.browser;

import java.io.IOException;
import java.nio.file.Files;

import app.kintsugi.support.Constellations.Constellation;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a therapist asks, what is written to it, and the page that the three meet over, on
 * the screen and on paper: without script. With it, see {@link TherapistsWeekIT}.
 */
class SessionPageIT extends ExerciseIT {

	@Test
	void whatIsAskedIsAnsweredAndBroughtToTheSession() throws IOException {
		Constellation all = at(3);
		Someone thea = signedIn(all.therapist(), false);
		Someone ada = signedIn(all.author(), false);
		Someone ben = signedIn(all.partner(), false);

		thea.opens("/review/" + all.couple().id())
			.follows("Prompts")
			.follows("Ask something")
			.chooses("Ada and Ben")
			.writes("What you ask", "What was easier this week?")
			.presses("Ask");
		assertThat(thea.reads()).contains("What was easier this week?").doesNotContain("Shared with you");

		ada.opens("/reflections").follows("Write to it");
		assertThat(ada.reads()).contains("From Thea, for both of you:", "What was easier this week?");
		ada.chooses("You, Ben and Thea")
			.writes("What you want to say", "He wrote to me *before* I asked.")
			.presses("Save");
		ada.presses("For our next session");
		assertThat(ada.reads()).contains("You want to speak of this at your next session.");

		ben.opens("/couple").follows("The page for your next session");
		assertThat(ben.reads()).contains("To speak about", "He wrote to me before I asked.");
		thea.opens("/review/" + all.couple().id()).follows("The page for the session");
		Locator page = thea.page().locator(".session-page");
		assertThat(page.innerText()).isEqualTo(ben.page().locator(".session-page").innerText());

		mustBeOnPaper(thea, page);
		thea.opens("/review/" + all.couple().id() + "/prompts");
		assertThat(thea.reads()).contains("Shared with you", "He wrote to me before I asked.");

		thea.opens("/review/" + all.couple().id()).follows("The page for the session");
		ben.opens("/couple/therapist/" + all.things().get("admission") + "/end").presses("End it now");
		thea.follows("What is shared between two");
		assertThat(thea.reads()).doesNotContain("He wrote to me", "Ada");
	}

	/** The paper says what the page says, in the same order. */
	static void mustBeOnPaper(Someone who, Locator page) throws IOException {
		Download file = who.page().waitForDownload(() -> who.page().getByText("Take it as a PDF").click());
		assertThat(file.suggestedFilename()).matches("notes-\\d{4}-\\d\\d-\\d\\d\\.pdf");
		String onPage = (String) page
			.evaluate("(page) => { const copy = page.cloneNode(true); copy.querySelectorAll('.session-link')"
					+ ".forEach((link) => link.remove()); return copy.textContent; }");
		assertThat(bare(text(file))).isEqualTo(bare("Ada and Ben" + onPage));
	}

	private static String text(Download file) throws IOException {
		try (PDDocument paper = Loader.loadPDF(Files.readAllBytes(file.path()))) {
			PDFTextStripper reader = new PDFTextStripper();
			reader.setSortByPosition(true);
			return reader.getText(paper);
		}
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s•]+", "");
	}

}
