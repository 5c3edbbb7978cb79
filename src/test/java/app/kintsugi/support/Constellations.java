package app.kintsugi.support;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Role;
import app.kintsugi.journey.TellingSetbacks;
import app.kintsugi.journey.Walking;
import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;

/**
 * Makes couples with a therapist, and something of everything that people have in this
 * application, through the use cases that their presses call.
 */
public class Constellations {

	/**
	 * Two partners and a therapist.
	 *
	 * @param things by name, the id of each
	 * @param words by name of the thing, what is written there and nowhere else
	 */
	public record Constellation(Member author, Member partner, Member therapist, CoupleId couple,
			Map<String, String> things, Map<String, String> words) {

		String say(String thing) {
			return this.words.computeIfAbsent(thing, (name) -> "words of " + name + " " + this.couple.id());
		}

		UUID make(String thing) {
			UUID id = UUID.randomUUID();
			this.things.put(thing, id.toString());
			return id;
		}

	}

	private final Household household;

	private final Pairing pairing;

	private final TherapistAdmission admission;

	private final Proposing proposing;

	private final Walking walking;

	private final TellingSetbacks setbacks;

	private final WriteReflections writing;

	private final CommentOnReflections commenting;

	private final CheckIns checkIns;

	Constellations(Household household, Pairing pairing, TherapistAdmission admission, Proposing proposing,
			Walking walking, TellingSetbacks setbacks, WriteReflections writing, CommentOnReflections commenting,
			CheckIns checkIns) {
		this.household = household;
		this.pairing = pairing;
		this.admission = admission;
		this.proposing = proposing;
		this.walking = walking;
		this.setbacks = setbacks;
		this.writing = writing;
		this.commenting = commenting;
		this.checkIns = checkIns;
	}

	/** Makes a couple of two who have none. */
	public CoupleId pair(Member inviter, Member accepter) {
		UUID id = UUID.randomUUID();
		String code = inviter.does(() -> this.pairing.invite(inviter.id()));
		accepter.does(() -> this.pairing.accept(id, code, accepter.id()));
		inviter.does(() -> this.pairing.confirm(id, inviter.id()));
		return new CoupleId(id);
	}

	/** A couple, a journey that they walk, and a therapist who offers to come in. */
	public Constellation beginning() {
		Member author = this.household.person("Ada");
		Member partner = this.household.person("Ben");
		Member therapist = this.household.person("Thea");
		CoupleId couple = pair(author, partner);
		Constellation all = new Constellation(author, partner, therapist, couple, new LinkedHashMap<>(),
				new HashMap<>());
		all.things().put("couple", couple.id().toString());
		all.things().put("author", author.id().id().toString());
		UUID offer = all.make("admission");
		String code = author.does(() -> this.admission.invite(author.id()));
		therapist.does(() -> this.admission.offer(offer, code, all.say("policy"), therapist.id()));
		UUID journey = all.make("journey");
		partner.does(() -> this.proposing.propose(partner.id(), journey, Role.REPAIRING, all.say("journey")));
		author.does(() -> this.proposing.agree(new JourneyId(journey), author.id()));
		return all;
	}

	/**
	 * The same with the therapist let in, all nine steps open, a second journey that the
	 * partner proposes, and what they write.
	 */
	public Constellation together() {
		Constellation all = beginning();
		UUID offer = UUID.fromString(all.things().get("admission"));
		all.author().does(() -> this.admission.agree(offer, all.author().id()));
		all.partner().does(() -> this.admission.agree(offer, all.partner().id()));
		UUID proposed = all.make("proposal");
		all.partner().does(() -> this.proposing.propose(all.partner().id(), proposed, Role.HURT, all.say("proposal")));
		write(all, "private", all.author(), Audience.ONLY_ME);
		write(all, "for-partner", all.author(), Audience.PARTNER);
		write(all, "for-therapist", all.author(), Audience.THERAPIST);
		write(all, "for-both", all.author(), Audience.PARTNER_AND_THERAPIST);
		write(all, "by-partner", all.partner(), Audience.PARTNER_AND_THERAPIST);
		ReflectionId forPartner = new ReflectionId(UUID.fromString(all.things().get("for-partner")));
		all.partner()
			.does(() -> this.commenting.comment(all.make("comment"), forPartner, all.say("comment"),
					all.partner().id()));
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		for (int step = 1; step < 9; step++) {
			int left = step;
			all.author().does(() -> this.walking.sayReady(journey, all.author().id(), left));
			all.partner().does(() -> this.walking.sayReady(journey, all.partner().id(), left));
		}
		all.author()
			.does(() -> this.setbacks.tell(journey, all.author().id(), all.make("setback"), all.say("setback")));
		all.author()
			.does(() -> this.checkIns.checkIn(all.make("check-in"), Sharing.REVEAL,
					new Scales(1, 2, 3, 4, 5, all.say("check-in")), all.author().id()));
		return all;
	}

	private void write(Constellation all, String thing, Member by, Audience audience) {
		ReflectionId id = new ReflectionId(all.make(thing));
		by.does(() -> this.writing.write(new Draft(id, null, null, null, "", all.say(thing), audience), by.id()));
	}

}
