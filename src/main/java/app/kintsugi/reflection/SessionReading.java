package app.kintsugi.reflection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.account.People;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.Couples;
import app.kintsugi.reflection.SessionReflections.SessionEntries;
import app.kintsugi.reflection.SessionReflections.SessionEntry;
import app.kintsugi.reflection.SessionReflections.Words;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reading of {@link SessionReflections}; what is to be noted afterwards is noted in a
 * transaction of its own.
 */
@Component
@Transactional(readOnly = true)
class SessionReading {

	private static final int MOST = SessionReflections.MOST;

	private final Reflections reflections;

	private final Openings openings;

	private final Couples couples;

	private final People people;

	private final Vault vault;

	SessionReading(Reflections reflections, Openings openings, Couples couples, People people, Vault vault) {
		this.reflections = reflections;
		this.openings = openings;
		this.couples = couples;
		this.people = people;
		this.vault = vault;
	}

	SessionEntries read(Accompanied couple, CircleId circle, Instant from, Instant to, PersonId reader) {
		if (!this.couples.accompanied(couple.id(), reader).equals(Optional.of(couple))) {
			throw new NotFoundException();
		}
		List<UUID> brought = this.reflections.brought(circle, to);
		List<UUID> shared = new ArrayList<>(this.reflections.cameTo(circle, from, to, MOST + brought.size() + 1));
		shared.removeAll(brought);
		boolean more = brought.size() + shared.size() > MOST;
		List<UUID> shown = brought.subList(0, Math.min(brought.size(), MOST));
		return new SessionEntries(opened(shown),
				opened(shared.subList(0, Math.min(shared.size(), MOST - shown.size()))), more);
	}

	/** Which of these the therapist has not opened before. */
	Set<Words> unopened(Set<Words> read, PersonId therapist) {
		Set<Words> unopened = new HashSet<>(read);
		if (!read.isEmpty()) {
			this.openings.ofAll(read.stream().map(Words::reflection).toList(), therapist)
				.forEach((opening) -> unopened.remove(new Words(opening.reflection(), opening.number())));
		}
		return unopened;
	}

	private List<SessionEntry> opened(List<UUID> ids) {
		return this.reflections.newest(ids).stream().flatMap(this::opened).toList();
	}

	private Stream<SessionEntry> opened(Newest newest) {
		try {
			return Stream.of(entry(newest, this.vault.open(newest.sealed(), newest.label(), Writing.class), true));
		}
		catch (TamperedException ex) {
			return Stream.of(entry(newest, Writing.of("", null, ""), false));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

	private SessionEntry entry(Newest newest, Writing writing, boolean intact) {
		String beginning = FirstWords.beginning(writing.text());
		return new SessionEntry(newest.reflection(), newest.author(), this.people.nameOf(newest.author()),
				newest.step(), writing.titleOrNothing(), writing.asked(), beginning,
				intact && beginning.equals(writing.text()), intact, newest.number(), newest.writtenAt());
	}

}
