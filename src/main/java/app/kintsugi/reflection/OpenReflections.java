package app.kintsugi.reflection;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Opening a reflection to read it. That the therapist did is noted, once for each
 * version, for the author to see; that a partner did is noted nowhere.
 */
@Service
public class OpenReflections {

	private final ReadReflections reading;

	private final NoteOpenings noting;

	OpenReflections(ReadReflections reading, NoteOpenings noting) {
		this.reading = reading;
		this.noting = noting;
	}

	/**
	 * The page of a reflection.
	 * @throws NotFoundException for anybody who cannot read it
	 */
	public ReflectionPage open(ReflectionId id, PersonId reader) {
		ReflectionPage page = this.reading.require(id, reader);
		if (page.unopened()) {
			try {
				this.noting.note(id, page.number(), reader);
			}
			catch (DataIntegrityViolationException ex) {
				// opened twice at once: the other one has noted it
				return page;
			}
		}
		return page;
	}

}
