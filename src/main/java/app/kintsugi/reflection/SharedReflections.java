package app.kintsugi.reflection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.OwnTherapistLeft;
import app.kintsugi.couple.TherapistLeft;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is shared with a therapist, as a queue and as a whole. Whoever asks was let into
 * the place a moment ago: a {@link TherapistPlace} is fetched anew for each request. What
 * is narrowed or deleted is gone from all of it in the same moment, since a thing lies in
 * one circle at a time.
 */
@Service
@Transactional(readOnly = true)
public class SharedReflections {

	/**
	 * Somebody else said something to a reflection, or answered what was said.
	 *
	 * @param line the reflection
	 * @param answer whether it is an answer
	 */
	public record Remark(ReflectionLine line, String authorName, boolean answer, Instant at) {
	}

	private static final int REMARKS = 50;

	private static final int BATCH = 250;

	private final Reflections reflections;

	private final Comments comments;

	private final ReadReflections reading;

	private final Readership readership;

	SharedReflections(Reflections reflections, Comments comments, ReadReflections reading, Readership readership) {
		this.reflections = reflections;
		this.comments = comments;
		this.reading = reading;
		this.readership = readership;
	}

	/**
	 * How many wait to be reviewed in each of these circles; a circle without any is not
	 * in it. Nothing is opened for it.
	 */
	public Map<CircleId, Long> waiting(Collection<CircleId> circles) {
		return this.reflections.waiting(circles);
	}

	/** How many were shared, or got other words, since then. Nothing is opened for it. */
	public long since(TherapistPlace place, Instant since) {
		return this.reflections.countSince(place.circles(), since);
	}

	/**
	 * One page of what waits to be reviewed, the one that waits longest first.
	 * @param size how many are on a page
	 */
	public SharedList queue(TherapistPlace place, PersonId therapist, int page, int size) {
		int shown = shown(page);
		return list(this.reflections.queue(place.circles(), shown * size, size + 1), therapist, shown, size);
	}

	/** One page of all that is shared; what came, or was changed, last comes first. */
	public SharedList all(TherapistPlace place, PersonId therapist, int page) {
		int shown = shown(page);
		return list(this.reflections.in(place.circles(), shown * Filter.PAGE, Filter.PAGE + 1), therapist, shown,
				Filter.PAGE);
	}

	/** The same, of what has all these words in it, whatever their case and accents. */
	public SharedList search(TherapistPlace place, PersonId therapist, String typed, int page) {
		SearchWords words = new SearchWords(typed);
		int shown = shown(page);
		List<SharedEntry> entries = new ArrayList<>();
		if (words.isEmpty()) {
			return new SharedList(entries, 0, false);
		}
		Readership.View view = this.readership.of(therapist);
		List<UUID> all = this.reflections.in(place.circles(), 0, Integer.MAX_VALUE);
		int matches = 0;
		for (int from = 0; from < all.size(); from += BATCH) {
			for (Newest newest : this.reflections.newest(all.subList(from, Math.min(from + BATCH, all.size())))) {
				Writing writing = this.reading.openIfIn(newest, words);
				if (writing == null) {
					continue;
				}
				if (matches == (shown + 1) * Filter.PAGE) {
					return new SharedList(entries, shown, true);
				}
				if (matches >= shown * Filter.PAGE) {
					entries.add(new SharedEntry(ReadReflections.line(newest, writing, view, therapist),
							newest.waitsSince() != null));
				}
				matches++;
			}
		}
		return new SharedList(entries, shown, false);
	}

	/** What others said since then to what is shared here, the last first. */
	public List<Remark> remarksSince(TherapistPlace place, PersonId therapist, Instant since) {
		List<Comment> said = this.comments.since(place.circles(), since, therapist, REMARKS);
		Readership.View view = this.readership.of(therapist);
		List<UUID> ids = said.stream().map((comment) -> comment.reflection().id()).distinct().toList();
		Map<ReflectionId, ReflectionLine> lines = new HashMap<>();
		// what was said stays where it is when the reflection is narrowed
		this.reflections.newest(ids)
			.stream()
			.filter((newest) -> place.circles().contains(newest.circle()))
			.forEach((newest) -> this.reading.line(newest, view, therapist)
				.forEach((line) -> lines.put(line.id(), line)));
		return said.stream()
			.flatMap((comment) -> Optional.ofNullable(lines.get(comment.reflection()))
				.map((line) -> new Remark(line, view.name(comment.author()), comment.isAnswer(), comment.writtenAt()))
				.stream())
			.toList();
	}

	/**
	 * Marks a reflection as reviewed; a second time changes nothing.
	 * @param seen when the words were written that were on the therapist's page: later
	 * ones still wait
	 * @throws NotFoundException for one that is not shared here
	 */
	@Transactional
	public void markReviewed(TherapistPlace place, ReflectionId id, Instant seen) {
		mustBeShared(place, id);
		this.reflections.reviewed(id, place.circles(), seen);
	}

	/**
	 * Takes the mark away again.
	 * @throws NotFoundException for one that is not shared here
	 */
	@Transactional
	public void putBack(TherapistPlace place, ReflectionId id) {
		mustBeShared(place, id);
		this.reflections.putBack(id, place.circles());
	}

	@EventListener
	@Transactional
	void on(TherapistLeft left) {
		this.reflections.waitAgain(left.couple());
	}

	@EventListener
	@Transactional
	void on(OwnTherapistLeft left) {
		this.reflections.waitAgain(left.person());
	}

	private void mustBeShared(TherapistPlace place, ReflectionId id) {
		if (!this.reflections.isIn(id, place.circles())) {
			throw new NotFoundException();
		}
	}

	private SharedList list(List<UUID> found, PersonId therapist, int page, int size) {
		Readership.View view = this.readership.of(therapist);
		List<SharedEntry> entries = this.reflections.newest(found.subList(0, Math.min(found.size(), size)))
			.stream()
			.flatMap((newest) -> this.reading.line(newest, view, therapist)
				.map((line) -> new SharedEntry(line, newest.waitsSince() != null)))
			.toList();
		return new SharedList(entries, page, found.size() > size);
	}

	private static int shown(int page) {
		return Math.min(Math.max(page, 0), 1_000_000);
	}

}
