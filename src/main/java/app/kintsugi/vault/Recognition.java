package app.kintsugi.vault;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;

/**
 * How persons know each other's keys: six words to compare, and pins that only their
 * owner can make.
 */
@Service
public class Recognition {

	public enum State {

		UNKNOWN, SAME, CHANGED

	}

	/**
	 * Six words derived from all these persons' public keys, the same for each of them.
	 */
	public List<String> words(Set<PersonId> persons) {
		return List.of();
	}

	/** The person whose keys are open takes the other's present keys for theirs. */
	public void pin(PersonId other) {
	}

	public State state(PersonId other) {
		return State.UNKNOWN;
	}

	/**
	 * After {@link State#CHANGED} and comparing the words again: pins the other's new
	 * keys and wraps to them every circle key that both hold.
	 */
	public void acceptNewKeys(PersonId other) {
	}

}
