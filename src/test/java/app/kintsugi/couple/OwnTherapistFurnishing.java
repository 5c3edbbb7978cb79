package app.kintsugi.couple;

import java.util.UUID;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;

/** The author's own therapist, of whom nobody else is to learn; before what is shared. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnTherapistFurnishing implements Furnishing {

	private final Household household;

	private final TherapistAdmission admission;

	OwnTherapistFurnishing(Household household, TherapistAdmission admission) {
		this.household = household;
		this.admission = admission;
	}

	@Override
	public void furnish(Constellation all) {
		Member author = all.author();
		Member own = this.household.person("Noor");
		all.others().put("own-therapist", own);
		UUID id = all.make("own-admission");
		String code = author.does(() -> this.admission.inviteOwn(author.id()));
		own.does(() -> this.admission.offer(id, code, all.say("own-policy"), own.id()));
		author.does(() -> this.admission.agree(id, 1, author.id()));
		all.readBy("own-policy", author, own);
	}

}
