package app.kintsugi.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * What somebody wrote with their proposals and of setbacks, in whichever couple: for
 * taking it along.
 */
@Service
@Transactional(readOnly = true)
public class OwnNotes {

	/** What a note was written with. */
	public enum Kind {

		PROPOSAL, SETBACK

	}

	/**
	 * A note of one's own.
	 *
	 * @param text null when it is not as it was written
	 */
	public record OwnNote(Kind kind, Instant at, @Nullable String text) {

		@Override
		public String toString() {
			return "OwnNote";
		}

	}

	private final Walks walks;

	private final Setbacks setbacks;

	private final SealedNotes notes;

	OwnNotes(Walks walks, Setbacks setbacks, SealedNotes notes) {
		this.walks = walks;
		this.setbacks = setbacks;
		this.notes = notes;
	}

	/** The oldest first; without what this person holds no key to any more. */
	public List<OwnNote> of(PersonId me) {
		List<OwnNote> all = new ArrayList<>();
		this.walks.proposedBy(me)
			.forEach((walk) -> add(all, Kind.PROPOSAL, SealedNotes.PROPOSAL, walk.journeyId().id(), me, walk.words(),
					walk.proposedAt()));
		this.setbacks.by(me)
			.forEach((setback) -> add(all, Kind.SETBACK, SealedNotes.SETBACK, setback.id(), me, setback.note(),
					setback.recordedAt()));
		all.sort(Comparator.comparing(OwnNote::at));
		return List.copyOf(all);
	}

	private void add(List<OwnNote> all, Kind kind, String label, UUID row, PersonId me, @Nullable Sealed sealed,
			Instant at) {
		this.notes.open(label, row, me, sealed).ifPresent((note) -> all.add(new OwnNote(kind, at, note.text())));
	}

}
