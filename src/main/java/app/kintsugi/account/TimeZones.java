package app.kintsugi.account;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Where a person's days begin and end: the time zone they chose, or the server's.
 */
@Service
@Transactional(readOnly = true)
public class TimeZones {

	private static final Set<String> PLACES = Set.of("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic",
			"Australia", "Europe", "Indian", "Pacific");

	private final Persons persons;

	private final Clock clock;

	TimeZones(Persons persons, Clock clock) {
		this.persons = persons;
		this.clock = clock;
	}

	public ZoneId of(PersonId person) {
		return chosen(person).orElseGet(this::server);
	}

	/** Which day it is for this person now. */
	public LocalDate today(PersonId person) {
		return LocalDate.ofInstant(this.clock.instant(), of(person));
	}

	/** The server's. */
	public ZoneId server() {
		return this.clock.getZone();
	}

	/** What the person chose, if anything. */
	public Optional<ZoneId> chosen(PersonId person) {
		return this.persons.findById(person.id()).map(Person::zone).flatMap(TimeZones::known);
	}

	/**
	 * Chooses one; null for the server's.
	 * @throws IllegalArgumentException when there is none of this name
	 */
	@Transactional
	public void choose(PersonId person, @Nullable String zone) {
		if (zone != null && !offered().contains(zone)) {
			throw new IllegalArgumentException("no such time zone");
		}
		this.persons.findById(person.id()).orElseThrow(NotFoundException::new).livesIn(zone);
	}

	/** All that can be chosen, by name: places that people know, and UTC. */
	public static List<String> offered() {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((name) -> name.equals("UTC") || PLACES.contains(name.split("/", 2)[0]))
			.sorted()
			.toList();
	}

	/** The zone of this name; another version of Java may have known it. */
	public static Optional<ZoneId> known(String name) {
		try {
			return Optional.of(ZoneId.of(name));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
