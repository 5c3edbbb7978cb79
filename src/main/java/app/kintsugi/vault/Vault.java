package app.kintsugi.vault;

import java.util.Set;

import org.springframework.stereotype.Service;

/**
 * Seals documents into circles and opens them, with the keys of the person whose request
 * this is ({@link Unlocked}).
 */
@Service
public class Vault {

	/**
	 * Seals a document, as JSON, into the newest epoch of a circle, and signs it when the
	 * circle has other members.
	 * @param label its author must be the person whose keys are open
	 * @throws NoKeyException when that person is not in the circle
	 */
	public Sealed seal(CircleId circle, Label label, Object document) {
		throw new NoKeyException();
	}

	/**
	 * Opens a document and checks its author's signature.
	 * @throws NoKeyException when the person holds no key to it
	 * @throws TamperedException when it is not as the label's author sealed it
	 */
	public <T> T open(Sealed sealed, Label label, Class<T> type) {
		throw new NoKeyException();
	}

	/** The circle of one person alone, made with the person's first keys. */
	public CircleId personalCircle(PersonId person) {
		throw new NoKeyException();
	}

	/**
	 * Founds a circle with a new key, wrapped to every member.
	 * @param members the person whose keys are open, and others whose keys that person
	 * has pinned ({@link Recognition#pin})
	 */
	public CircleId found(Set<PersonId> members) {
		throw new NoKeyException();
	}

	/**
	 * Deletes a person's wrapped keys to a circle and begins a new epoch for those who
	 * stay. What was read before cannot be un-read. Nobody's keys need to be open.
	 */
	public void expel(CircleId circle, PersonId person) {
		throw new NoKeyException();
	}

}
