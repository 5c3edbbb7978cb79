package app.kintsugi.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * Texts that are announced without their content, and opened when their reader chooses.
 * What a reader chose is sealed for that reader alone: no one gets a read receipt, not
 * even out of the database.
 */
@Service
@Transactional
public class HeavyTexts {

	/** When somebody wants to read something. */
	public enum Choice {

		NOW, LATER, WITH_OUR_THERAPIST

	}

	/** What is sealed of one reader's choices in a journey. */
	record Choices(Map<UUID, Choice> all) {
	}

	private static final String KIND = "heavy-choices";

	private final Sheets sheets;

	HeavyTexts(Sheets sheets) {
		this.sheets = sheets;
	}

	/** What this reader chose last; nothing for a text that is new to them. */
	@Transactional(readOnly = true)
	public Optional<Choice> choice(JourneyId journey, UUID text, PersonId me) {
		return Optional.ofNullable(choices(journey, me).get(text));
	}

	/** Whether this reader has chosen to read it now. */
	@Transactional(readOnly = true)
	public boolean isOpen(JourneyId journey, UUID text, PersonId me) {
		return choice(journey, text, me).filter((choice) -> choice == Choice.NOW).isPresent();
	}

	/** What this reader chose, by the ids of the texts. */
	@Transactional(readOnly = true)
	public Map<UUID, Choice> choices(JourneyId journey, PersonId me) {
		return sheet(journey, me).map(Opened::document).map(Choices::all).orElseGet(Map::of);
	}

	/** Chooses, or chooses anew. */
	public void choose(JourneyId journey, UUID text, Choice choice, PersonId me) {
		Map<UUID, Choice> all = new HashMap<>(choices(journey, me));
		all.put(text, choice);
		sheet(journey, me).ifPresentOrElse((sheet) -> this.sheets.rewrite(sheet.id(), new Choices(all), me),
				() -> this.sheets.put(UUID.randomUUID(), KIND, journey.id(), Audience.ONLY_ME, new Choices(all), me));
	}

	private Optional<Opened<Choices>> sheet(JourneyId journey, PersonId me) {
		List<Opened<Choices>> mine = this.sheets.by(me, journey.id(), KIND, Choices.class);
		return mine.stream().findFirst();
	}

}
