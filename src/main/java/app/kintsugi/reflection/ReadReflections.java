package app.kintsugi.reflection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.reflection.ReflectionPage.Opened;
import app.kintsugi.reflection.ReflectionPage.Said;
import app.kintsugi.reflection.ReflectionPage.Sayable;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading: one's own reflections, and those that others share with one now. What is
 * missing and what is somebody's own are the same to everybody else.
 */
@Service
@Transactional(readOnly = true)
public class ReadReflections {

	/**
	 * An audience to choose, and the names of those who would read it besides oneself.
	 */
	public record Choosable(Audience audience, List<String> readers) {
	}

	private static final int BATCH = 250;

	private final Reflections reflections;

	private final Comments comments;

	private final Openings openings;

	private final Readership readership;

	private final Couples couples;

	private final Vault vault;

	ReadReflections(Reflections reflections, Comments comments, Openings openings, Readership readership,
			Couples couples, Vault vault) {
		this.reflections = reflections;
		this.comments = comments;
		this.openings = openings;
		this.readership = readership;
		this.couples = couples;
		this.vault = vault;
	}

	/**
	 * A reflection in its newest words. Whoever shows it to a reader asks
	 * {@link OpenReflections} instead.
	 * @throws NotFoundException for anybody who cannot read it
	 */
	public ReflectionPage require(ReflectionId id, PersonId reader) {
		Readership.View view = this.readership.of(reader);
		Reflection reflection = readable(id, view);
		Wording newest = reflection.newest();
		Optional<Writing> writing = open(reflection, newest);
		boolean mine = reflection.isBy(reader);
		List<Opening> opened = (mine || view.isTherapist(reflection)) ? this.openings.of(id) : List.of();
		boolean unopened = !mine && view.isTherapist(reflection) && opened.stream()
			.noneMatch((opening) -> opening.number() == newest.number() && opening.therapist().equals(reader));
		return new ReflectionPage(id, reflection.version(), reflection.author(), view.name(reflection.author()), mine,
				reflection.audience(), others(reflection, view), reflection.journeyId(), reflection.step(),
				writing.map(Writing::titleOrNothing).orElse(""), writing.map(Writing::prompt).orElse(null),
				writing.map(Writing::asked).orElse(null), writing.filter(Writing::wasAskedApart).isPresent(),
				writing.map(Writing::text).orElse(""), writing.isPresent(),
				newest.number(), newest.writtenAt(), reflection.isShared(), sayable(reflection, view),
				said(id, view, reader), mine ? opened(opened, view) : List.of(), unopened,
				view.placeOf(reflection).orElse(null), view.isTherapist(reflection) && reflection.waitsSince() != null,
				reflection.isBrought());
	}

	/**
	 * The versions of a reflection, the newest first.
	 * @throws NotFoundException for anybody who cannot read it
	 */
	public List<ReflectionVersion> versions(ReflectionId id, PersonId reader) {
		Reflection reflection = readable(id, this.readership.of(reader));
		List<ReflectionVersion> versions = new ArrayList<>();
		for (Wording wording : reflection.wordings()) {
			try {
				Optional<Writing> writing = open(reflection, wording);
				versions.add(new ReflectionVersion(wording.number(), writing.map(Writing::titleOrNothing).orElse(""),
						writing.map(Writing::text).orElse(""), writing.isPresent(), wording.writtenAt()));
			}
			catch (NoKeyException ex) {
				continue;
			}
		}
		versions.sort(Comparator.comparingInt(ReflectionVersion::number).reversed());
		return List.copyOf(versions);
	}

	/** One page of what somebody may read, the last changed first. */
	public ReflectionList list(PersonId reader, Filter filter) {
		Readership.View view = this.readership.of(reader);
		List<UUID> found = this.reflections.readable(reader, view.couple(), filter, filter.page() * Filter.PAGE,
				Filter.PAGE + 1);
		List<ReflectionLine> lines = this.reflections.newest(found.subList(0, Math.min(found.size(), Filter.PAGE)))
			.stream()
			.flatMap((newest) -> line(newest, view, reader))
			.toList();
		return new ReflectionList(lines, filter.page(), found.size() > Filter.PAGE);
	}

	/**
	 * One page of what somebody may read and what has all these words in it, whatever
	 * their case and accents; the last changed first.
	 */
	public ReflectionList search(PersonId reader, String typed, int page) {
		SearchWords words = new SearchWords(typed);
		int first = Math.min(Math.max(page, 0), 1_000_000) * Filter.PAGE;
		int last = first + Filter.PAGE;
		if (words.isEmpty()) {
			return new ReflectionList(List.of(), 0, false);
		}
		Readership.View view = this.readership.of(reader);
		List<ReflectionLine> lines = new ArrayList<>();
		int matches = 0;
		List<UUID> all = this.reflections.readable(reader, view.couple(), Filter.NONE, 0, Integer.MAX_VALUE);
		for (int from = 0; from < all.size(); from += BATCH) {
			List<UUID> batch = all.subList(from, Math.min(from + BATCH, all.size()));
			for (Newest newest : this.reflections.newest(batch)) {
				Writing writing = openIfIn(newest, words);
				if (writing == null) {
					continue;
				}
				if (matches == last) {
					return new ReflectionList(lines, page, true);
				}
				if (matches >= first) {
					lines.add(line(newest, writing, view, reader));
				}
				matches++;
			}
		}
		return new ReflectionList(lines, page, false);
	}

	/**
	 * The answers to what a therapist asked in one place, as far as they are shared with
	 * the therapist there now; the last changed first.
	 * @throws NotFoundException for anybody who is not the therapist there now
	 */
	public Map<UUID, List<ReflectionLine>> answers(Collection<UUID> asked, Accompanied place, PersonId therapist) {
		if (!place.therapist().equals(therapist)
				|| !this.couples.accompanied(place.id(), therapist).equals(Optional.of(place))) {
			throw new NotFoundException();
		}
		Readership.View view = this.readership.of(therapist);
		Map<UUID, UUID> found = this.reflections.answers(asked, place.circles());
		return this.reflections.newest(List.copyOf(found.keySet()))
			.stream()
			.flatMap((newest) -> line(newest, view, therapist))
			.collect(Collectors.groupingBy((line) -> Objects.requireNonNull(found.get(line.id().id()))));
	}

	/** Which of what people asked this person has answered, shared or not. */
	public Set<UUID> answered(PersonId author) {
		return this.reflections.answeredBy(author);
	}

	/** Whom somebody can write for now, the narrowest first. */
	public List<Choosable> audiences(PersonId author) {
		Readership.View view = this.readership.of(author);
		return this.couples.audiencesOf(author)
			.stream()
			.map((audience) -> new Choosable(audience, view.wouldBe(audience)))
			.toList();
	}

	/** Whether somebody has written anything; for nobody but themselves. */
	public boolean hasAny(PersonId author) {
		return this.reflections.anyBy(author);
	}

	private Reflection readable(ReflectionId id, Readership.View view) {
		return this.reflections.find(id).filter(view::mayRead).orElseThrow(NotFoundException::new);
	}

	private Optional<Writing> open(Reflection reflection, Wording wording) {
		try {
			return Optional.of(this.vault.open(wording.sealed(),
					Writing.label(reflection.reflectionId(), wording.number(), reflection.author()), Writing.class));
		}
		catch (TamperedException ex) {
			return Optional.empty();
		}
	}

	@Nullable Writing openIfIn(Newest newest, SearchWords words) {
		try {
			return this.vault
				.openIf(newest.sealed(), newest.label(), Writing.class,
						(writing) -> words.areIn(writing.titleOrNothing() + "\n" + writing.text()))
				.orElse(null);
		}
		catch (NoKeyException | TamperedException ex) {
			return null;
		}
	}

	/** Nothing when the reader holds no key to it. */
	Stream<ReflectionLine> line(Newest newest, Readership.View view, PersonId reader) {
		try {
			Writing writing = this.vault.open(newest.sealed(), newest.label(), Writing.class);
			return Stream.of(line(newest, writing, view, reader));
		}
		catch (TamperedException ex) {
			return Stream.of(line(newest, null, view, reader));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

	static ReflectionLine line(Newest newest, @Nullable Writing writing, Readership.View view, PersonId reader) {
		return new ReflectionLine(newest.reflection(), newest.author(), view.name(newest.author()),
				newest.author().equals(reader), newest.audience(),
				view.others(newest.author(), newest.audience(), newest.couple(), newest.circle()), newest.journey(),
				newest.step(), (writing != null) ? heading(writing) : "", writing != null, newest.number(),
				newest.writtenAt(), newest.sharedAt());
	}

	private static String heading(Writing writing) {
		return (writing.title() != null) ? writing.title() : FirstWords.of(writing.text());
	}

	private static List<String> others(Reflection reflection, Readership.View view) {
		return view.others(reflection.author(), reflection.audience(), reflection.coupleId(), reflection.circle());
	}

	private static List<Sayable> sayable(Reflection reflection, Readership.View view) {
		List<String> readers = others(reflection, view);
		return view.circleWithAuthor(reflection)
			.filter((circle) -> readers.size() > 1)
			.map((circle) -> List.of(new Sayable(SaidTo.AUTHOR, view.namesOf(circle)),
					new Sayable(SaidTo.READERS, readers)))
			.orElseGet(List::of);
	}

	/** Each answer after what it answers. */
	private List<Said> said(ReflectionId id, Readership.View view, PersonId reader) {
		Map<UUID, List<Comment>> threads = this.comments.under(id)
			.stream()
			.collect(Collectors.groupingBy(Comment::thread, LinkedHashMap::new, Collectors.toList()));
		return threads.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((comment) -> said(comment, view, reader))
			.toList();
	}

	private Stream<Said> said(Comment comment, Readership.View view, PersonId reader) {
		try {
			return Stream.of(said(comment, text(comment), view, reader));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

	private @Nullable String text(Comment comment) {
		try {
			return this.vault.open(comment.sealed(), comment.label(), Comment.Remark.class).text();
		}
		catch (TamperedException ex) {
			return null;
		}
	}

	private static Said said(Comment comment, @Nullable String text, Readership.View view, PersonId reader) {
		PersonId author = comment.author();
		return new Said(comment.id(), author, view.name(author), author.equals(reader), (text != null) ? text : "",
				text != null, comment.isAnswer(), view.namesOf(comment.circle()), comment.writtenAt());
	}

	private static List<Opened> opened(List<Opening> openings, Readership.View view) {
		return openings.stream()
			.map((opening) -> new Opened(opening.therapist(), view.name(opening.therapist()), opening.number(),
					opening.openedAt()))
			.toList();
	}

}
