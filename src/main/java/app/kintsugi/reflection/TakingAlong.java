package app.kintsugi.reflection;

import java.time.Clock;
import java.util.List;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleEnding;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves a couple takes along what they wrote: for them alone from then on, and
 * sealed over while their keys still open it.
 */
@Component
class TakingAlong {

	private final Reflections reflections;

	private final Comments comments;

	private final SealingOver sealingOver;

	private final Vault vault;

	private final Clock clock;

	TakingAlong(Reflections reflections, Comments comments, SealingOver sealingOver, Vault vault, Clock clock) {
		this.reflections = reflections;
		this.comments = comments;
		this.sealingOver = sealingOver;
		this.vault = vault;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	void on(CoupleEnding ending) {
		PersonId leaver = ending.leaver();
		CircleId own = this.vault.personalCircle(leaver);
		this.reflections.sharedBy(leaver, ending.couple())
			.forEach((reflection) -> reflection.moveTo(Audience.ONLY_ME, ending.couple(), own,
					this.sealingOver.into(own, Audience.ONLY_ME, reflection), this.clock.instant()));
		List<ReflectionId> all = this.reflections.idsBy(leaver, ending.couple());
		if (!all.isEmpty()) {
			this.comments.by(leaver, all).forEach((comment) -> this.sealingOver.sealAgain(comment, own));
		}
	}

}
