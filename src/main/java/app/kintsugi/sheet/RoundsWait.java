package app.kintsugi.sheet;

import java.util.List;

import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.WaitsForKeys;
import org.springframework.stereotype.Component;

/**
 * Whoever committed first opens both sheets of a round by being here again: only then are
 * that person's keys here.
 */
@Component
class RoundsWait implements WaitsForKeys {

	private final Rounds rounds;

	RoundsWait(Rounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public List<Runnable> due(PersonId me) {
		return this.rounds.due(me).stream().<Runnable>map((round) -> () -> this.rounds.open(round, me)).toList();
	}

}
