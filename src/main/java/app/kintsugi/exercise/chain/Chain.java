package app.kintsugi.exercise.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.exercise.chain.Link.Mark;
import app.kintsugi.journey.NotNowException;

/**
 * A chain, as it is sealed: any number of links in each of its five places, in their
 * author's order, and the help its author is getting. Every verb makes another one.
 *
 * <p>
 * <b>Once it has been shared with the partner</b> it is not closed: a chain is understood
 * bit by bit, and plans and appointments are kept up. But nothing changes unseen. What is
 * added says so, and what is changed says so, each with its day; what is taken out leaves
 * a line that something was. Before that it is its author's alone, and nothing is left of
 * how it came about. Moving a link changes no words, and says nothing.
 *
 * @param edition grows with every change of words
 * @param sharedAt when it was first shared with the partner; stays when it is kept back
 * again, since what was read cannot be un-read
 */
record Chain(int edition, @Nullable Instant sharedAt, List<Link> links, List<Appointment> appointments) {

	/** Which way a link is moved. */
	enum Way {

		UP, DOWN

	}

	Chain {
		links = List.copyOf(links);
		appointments = List.copyOf(appointments);
	}

	static Chain empty() {
		return new Chain(0, null, List.of(), List.of());
	}

	/**
	 * A new link, the last of its place. The same again changes nothing; the same id with
	 * other words is put beside it, so that none are lost.
	 */
	Chain add(UUID id, Place place, Words words, Instant at) {
		Optional<Link> before = link(id);
		if (before.isPresent()) {
			return before.get().words().equals(words) ? this : add(UUID.randomUUID(), place, words, at);
		}
		List<Link> links = new ArrayList<>(this.links);
		links.add(new Link(id, place, words, wasShared() ? Mark.ADDED : Mark.NONE, this.edition + 1, at));
		return nextEdition(links, this.appointments);
	}

	/**
	 * Other words at a link, or another place for it, where it becomes the last.
	 * @param seen the link's edition when its author saw it
	 * @throws ChangedMeanwhileException when it is not what its author saw
	 * @throws NotNowException when it is not there any more
	 */
	Chain change(UUID id, int seen, Place place, Words words, Instant at) {
		Link link = there(id);
		if (link.words().equals(words) && link.place() == place) {
			return this;
		}
		if (link.edition() != seen) {
			throw new ChangedMeanwhileException();
		}
		Link changed = link.reworded(place, words, wasShared(), this.edition + 1, at);
		List<Link> links = new ArrayList<>(this.links);
		if (link.place() == place) {
			links.set(links.indexOf(link), changed);
		}
		else {
			links.remove(link);
			links.add(changed);
		}
		return nextEdition(links, this.appointments);
	}

	/** Takes a link out. A second time changes nothing. */
	Chain takeOut(UUID id, Instant at) {
		Optional<Link> link = link(id).filter(Link::isThere);
		if (link.isEmpty()) {
			return this;
		}
		List<Link> links = new ArrayList<>(this.links);
		if (wasShared()) {
			links.set(links.indexOf(link.get()), link.get().takenOut(this.edition + 1, at));
		}
		else {
			links.remove(link.get());
		}
		return nextEdition(links, this.appointments);
	}

	/**
	 * Moves a link one up or down among those of its place; at the end it stays.
	 * @throws NotNowException when it is not there any more
	 */
	Chain move(UUID id, Way way) {
		Link link = there(id);
		List<Link> place = at(link.place()).stream().filter(Link::isThere).toList();
		int index = place.indexOf(link) + ((way == Way.UP) ? -1 : 1);
		if (index < 0 || index >= place.size()) {
			return this;
		}
		return (way == Way.UP) ? put(link, place.get(index), 0) : put(link, place.get(index), 1);
	}

	/**
	 * Moves a link before another one of its place.
	 * @param before null for the end
	 * @throws NotNowException when one of them is not there any more
	 */
	Chain moveBefore(UUID id, @Nullable UUID before) {
		Link link = there(id);
		if (before == null) {
			List<Link> place = at(link.place());
			return put(link, place.get(place.size() - 1), 1);
		}
		Link other = there(before);
		if (other.place() != link.place()) {
			throw new NotNowException("is in another place");
		}
		return put(link, other, 0);
	}

	private Chain put(Link link, Link beside, int after) {
		if (link.equals(beside)) {
			return this;
		}
		List<Link> links = new ArrayList<>(this.links);
		links.remove(link);
		links.add(links.indexOf(beside) + after, link);
		return new Chain(this.edition, this.sharedAt, links, this.appointments);
	}

	/** A new appointment. The same again changes nothing, as with {@link #add}. */
	Chain make(UUID id, Kept kept) {
		Optional<Appointment> before = appointment(id);
		if (before.isPresent()) {
			return before.get().kept().equals(kept) ? this : make(UUID.randomUUID(), kept);
		}
		List<Appointment> appointments = new ArrayList<>(this.appointments);
		appointments.add(new Appointment(id, kept, this.edition + 1));
		return nextEdition(this.links, appointments);
	}

	/**
	 * Says something else of an appointment: that it was kept, or moved.
	 * @throws ChangedMeanwhileException when it is not what its author saw
	 * @throws NotNowException when it is not there any more
	 */
	Chain keep(UUID id, int seen, Kept kept) {
		Appointment appointment = appointment(id).orElseThrow(() -> new NotNowException("is not there any more"));
		if (appointment.kept().equals(kept)) {
			return this;
		}
		if (appointment.edition() != seen) {
			throw new ChangedMeanwhileException();
		}
		List<Appointment> appointments = new ArrayList<>(this.appointments);
		appointments.set(appointments.indexOf(appointment), new Appointment(id, kept, this.edition + 1));
		return nextEdition(this.links, appointments);
	}

	/** Takes an appointment out. A second time changes nothing. */
	Chain cancel(UUID id) {
		return appointment(id).map((appointment) -> {
			List<Appointment> appointments = new ArrayList<>(this.appointments);
			appointments.remove(appointment);
			return nextEdition(this.links, appointments);
		}).orElse(this);
	}

	/**
	 * The partner can read it from now on.
	 * @throws NotNowException when there is nothing in it
	 */
	Chain share(Instant at) {
		if (isEmpty()) {
			throw new NotNowException("is empty");
		}
		return wasShared() ? this : new Chain(this.edition, at, this.links, this.appointments);
	}

	private Chain nextEdition(List<Link> links, List<Appointment> appointments) {
		return new Chain(this.edition + 1, this.sharedAt, links, appointments);
	}

	boolean wasShared() {
		return this.sharedAt != null;
	}

	boolean isEmpty() {
		return this.appointments.isEmpty() && this.links.stream().noneMatch(Link::isThere);
	}

	/** The links of a place in their order, with what was taken out. */
	List<Link> at(Place place) {
		return this.links.stream().filter((link) -> link.place() == place).toList();
	}

	/** By their days. */
	List<Appointment> appointmentsByDay() {
		Function<Appointment, LocalDate> day = (appointment) -> appointment.kept().day();
		return this.appointments.stream().sorted(Comparator.comparing(day)).toList();
	}

	/** The newest edition in which the words of a link became what they are. */
	int newestWords() {
		return this.links.stream().filter(Link::isThere).mapToInt(Link::edition).max().orElse(0);
	}

	Optional<Link> link(UUID id) {
		return this.links.stream().filter((link) -> link.id().equals(id)).findFirst();
	}

	Link there(UUID id) {
		return link(id).filter(Link::isThere).orElseThrow(() -> new NotNowException("is not there any more"));
	}

	Optional<Appointment> appointment(UUID id) {
		return this.appointments.stream().filter((appointment) -> appointment.id().equals(id)).findFirst();
	}

	@Override
	public String toString() {
		return "Chain";
	}

}
