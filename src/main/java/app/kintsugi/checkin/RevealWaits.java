package app.kintsugi.checkin;

import java.util.List;

import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.WaitsForKeys;
import org.springframework.stereotype.Component;

/**
 * Whoever answered first opens both check-ins of a week by being here again: only then
 * are that person's keys here.
 */
@Component
class RevealWaits implements WaitsForKeys {

	private final Reveal reveal;

	RevealWaits(Reveal reveal) {
		this.reveal = reveal;
	}

	@Override
	public List<Runnable> due(PersonId me) {
		return this.reveal.due(me).stream().<Runnable>map((monday) -> () -> this.reveal.open(monday, me)).toList();
	}

}
