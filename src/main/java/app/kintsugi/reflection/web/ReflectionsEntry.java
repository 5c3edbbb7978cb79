package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.couple.Couples;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.ui.NavigationEntry;
import app.kintsugi.vault.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way to the reflections: for everybody with a couple, or with anything written. A
 * therapist finds what is shared in the review.
 */
@Component
@Order(2)
class ReflectionsEntry implements NavigationEntry {

	private final Couples couples;

	private final ReadReflections reading;

	ReflectionsEntry(Couples couples, ReadReflections reading) {
		this.couples = couples;
		this.reading = reading;
	}

	@Override
	public String messageKey() {
		return "reflection.room";
	}

	@Override
	public String path() {
		return "/reflections";
	}

	@Override
	public boolean shownTo(UUID person) {
		PersonId me = new PersonId(person);
		return this.couples.of(me).isPresent() || this.reading.hasAny(me);
	}

}
