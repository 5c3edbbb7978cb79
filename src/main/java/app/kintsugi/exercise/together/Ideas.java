package app.kintsugi.exercise.together;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.together.Idea.Wording;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.Matching;
import app.kintsugi.vault.PersonId;

/**
 * The list of ideas: ours, the same for everybody, and those that the two of a journey
 * put beside them.
 */
@Service
@Transactional(readOnly = true)
public class Ideas {

	static final String KIND = "together-idea";

	private static final String FILE = "together/ideas.yaml";

	/** An own idea as it is sealed. */
	record Own(String name, String line, Set<Part> touches) {

		@Override
		public String toString() {
			return "Own";
		}

	}

	private final List<Idea> ours;

	private final Journeys journeys;

	private final Sheets sheets;

	Ideas(Journeys journeys, Sheets sheets) {
		this.journeys = journeys;
		this.sheets = sheets;
		this.ours = ours();
		if (this.ours.size() >= Matching.SLOTS) {
			throw new IllegalStateException(FILE + ": more ideas than can be picked");
		}
	}

	/**
	 * Everything on the list of a journey; their own first.
	 * @throws NotFoundException for anybody but the two, and before the step is open
	 */
	public List<Idea> all(JourneyId id, PersonId me) {
		return all(this.journeys.enter(id, Together.STEP, me));
	}

	/**
	 * Puts an idea on the list, for both to see, as an idea only.
	 * @param submission made when the page was shown; the same again changes nothing
	 * @param line may be empty
	 * @throws NotNowException when the journey has ended, or the list is full
	 */
	@Transactional
	public void put(JourneyId id, UUID submission, String name, String line, Set<Part> touches, PersonId me) {
		Journey journey = this.journeys.workOn(id, Together.STEP, me);
		if (all(journey).size() >= Matching.SLOTS) {
			throw new NotNowException("the list is full");
		}
		this.sheets.put(submission, KIND, id.id(), Audience.PARTNER, new Own(name.strip(), line.strip(), touches), me);
	}

	/**
	 * Takes an own idea off the list again.
	 * @throws NotFoundException for an idea that is not this person's
	 * @throws NotNowException when the journey has ended
	 */
	@Transactional
	public void takeOff(JourneyId id, UUID idea, PersonId me) {
		Journey journey = this.journeys.workOn(id, Together.STEP, me);
		if (own(journey).noneMatch((own) -> own.id().equals(idea.toString()) && me.equals(own.putBy()))) {
			throw new NotFoundException();
		}
		this.sheets.remove(idea, me);
	}

	List<Idea> all(Journey journey) {
		return Stream.concat(own(journey), this.ours.stream()).toList();
	}

	Optional<Idea> find(Journey journey, String id) {
		return all(journey).stream().filter((idea) -> idea.id().equals(id)).findFirst();
	}

	private Stream<Idea> own(Journey journey) {
		return this.sheets.about(journey.id().id(), KIND, Own.class).stream().flatMap((sheet) -> own(sheet).stream());
	}

	private static Optional<Idea> own(Opened<Own> sheet) {
		return Optional.ofNullable(sheet.document())
			.map((own) -> new Idea(sheet.id().toString(), Map.of(Idea.ENGLISH, new Wording(own.name(), own.line())),
					null, null, own.touches(), sheet.author()));
	}

	private static List<Idea> ours() {
		try {
			return IdeasFile.read(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
