package app.kintsugi.vault;

/**
 * One person's opened keys, for the length of one request. Closing wipes them.
 */
public final class Keys implements AutoCloseable {

	private final PersonId person;

	Keys(PersonId person) {
		this.person = person;
	}

	public PersonId person() {
		return this.person;
	}

	@Override
	public void close() {
	}

}
