package app.kintsugi.vault;

import java.util.List;

/**
 * Something that only a person's own keys can do, and that therefore waits for that
 * person's next request, whichever page it is. A module that has such things makes one
 * bean of this.
 */
public interface WaitsForKeys {

	/**
	 * What is due for this person now. Asked in every request, so this is one look into
	 * an index, and nearly always nothing. Each is done in a transaction of its own; one
	 * that fails stays as it is, for a later request.
	 */
	List<Runnable> due(PersonId me);

}
