package app.kintsugi.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

import app.kintsugi.KintsugiApplication;
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
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;

/**
 * Makes couples with a therapist, and something of everything that people have in this
 * application, through the use cases that their presses call. Whatever is a
 * {@link Furnishing}, in any package, is found and asked to add its own.
 */
@ComponentScan(basePackageClasses = KintsugiApplication.class, useDefaultFilters = false,
		includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Furnishing.class))
public class Constellations {

	/**
	 * Two partners and a therapist.
	 *
	 * @param things by name, the id of each
	 * @param words by name of the thing, what is written there and nowhere else
	 * @param readers by name of the thing, who is shown its words while all are together
	 * @param keepers by name of the thing, who is still shown its words when the couple
	 * is over, or its therapist gone
	 * @param others by name, whoever else is there
	 */
	public record Constellation(Member author, Member partner, Member therapist, CoupleId couple,
			Map<String, String> things, Map<String, String> words, Map<String, Set<Member>> readers,
			Map<String, Set<Member>> keepers, Map<String, Member> others) {

		Constellation(Member author, Member partner, Member therapist, CoupleId couple) {
			this(author, partner, therapist, couple, new LinkedHashMap<>(), new LinkedHashMap<>(),
					new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		}

		/** Words for a thing, unlike any other's. */
		public String say(String thing) {
			return this.words.computeIfAbsent(thing, (name) -> "words of " + name + " " + this.couple.id());
		}

		/** Who is shown the words of a thing while all are together: they alone. */
		public void readBy(String thing, Member... all) {
			this.readers.put(thing, Set.of(all));
		}

		/**
		 * Who is still shown the words of a thing when the couple is over, or its
		 * therapist gone: they alone. Without this nobody is.
		 */
		public void keptBy(String thing, Member... all) {
			this.keepers.put(thing, Set.of(all));
		}

		/** An id for a thing, under a name that no other thing has. */
		public UUID make(String thing) {
			UUID id = UUID.randomUUID();
			if (this.things.put(thing, id.toString()) != null) {
				throw new IllegalStateException("there is a " + thing + " already");
			}
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

	private final ObjectProvider<Furnishing> furnishings;

	Constellations(Household household, Pairing pairing, TherapistAdmission admission, Proposing proposing,
			Walking walking, TellingSetbacks setbacks, WriteReflections writing, CommentOnReflections commenting,
			ObjectProvider<Furnishing> furnishings) {
		this.household = household;
		this.pairing = pairing;
		this.admission = admission;
		this.proposing = proposing;
		this.walking = walking;
		this.setbacks = setbacks;
		this.writing = writing;
		this.commenting = commenting;
		this.furnishings = furnishings;
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
		Constellation all = new Constellation(author, partner, therapist, couple);
		all.things().put("couple", couple.id().toString());
		all.things().put("author", author.id().id().toString());
		UUID offer = all.make("admission");
		String code = author.does(() -> this.admission.invite(author.id()));
		therapist.does(() -> this.admission.offer(offer, code, all.say("policy"), therapist.id()));
		UUID journey = all.make("journey");
		partner.does(() -> this.proposing.propose(partner.id(), journey, Role.REPAIRING, all.say("journey")));
		author.does(() -> this.proposing.agree(new JourneyId(journey), author.id()));
		all.readBy("journey", author, partner);
		return all;
	}

	/**
	 * A couple with a therapist, whose journey has come to this step, and nothing
	 * written.
	 */
	public Constellation at(int step) {
		Constellation all = beginning();
		letIn(all);
		walkTo(step, all);
		return all;
	}

	/**
	 * The same with the therapist let in, all nine steps open, a second journey that the
	 * partner proposes, what they write, and what each {@link Furnishing} adds.
	 */
	public Constellation together() {
		Constellation all = at(9);
		UUID proposed = all.make("proposal");
		all.partner().does(() -> this.proposing.propose(all.partner().id(), proposed, Role.HURT, all.say("proposal")));
		write(all, "private", all.author(), Audience.ONLY_ME);
		write(all, "for-partner", all.author(), Audience.PARTNER);
		write(all, "for-therapist", all.author(), Audience.THERAPIST);
		write(all, "for-both", all.author(), Audience.PARTNER_AND_THERAPIST);
		write(all, "by-partner", all.partner(), Audience.PARTNER_AND_THERAPIST);
		ReflectionId forPartner = new ReflectionId(UUID.fromString(all.things().get("for-partner")));
		all.partner()
			.does(() -> this.commenting.comment(all.make("comment"), forPartner, SaidTo.READERS, all.say("comment"),
					all.partner().id()));
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		all.author()
			.does(() -> this.setbacks.tell(journey, all.author().id(), all.make("setback"), all.say("setback")));
		sayWhoReads(all);
		this.furnishings.orderedStream().forEach((furnishing) -> furnishing.furnish(all));
		return all;
	}

	private static void sayWhoReads(Constellation all) {
		Member author = all.author();
		Member partner = all.partner();
		Member therapist = all.therapist();
		all.readBy("policy", author, partner, therapist);
		all.readBy("proposal", author, partner);
		all.readBy("private", author);
		all.readBy("for-partner", author, partner);
		all.readBy("for-therapist", author, therapist);
		all.readBy("for-both", author, partner, therapist);
		all.readBy("by-partner", author, partner, therapist);
		all.keptBy("by-partner", partner);
		all.readBy("comment", author, partner);
		all.readBy("setback", author, partner);
	}

	private void letIn(Constellation all) {
		UUID offer = UUID.fromString(all.things().get("admission"));
		all.author().does(() -> this.admission.agree(offer, 1, all.author().id()));
		all.partner().does(() -> this.admission.agree(offer, 1, all.partner().id()));
	}

	private void walkTo(int step, Constellation all) {
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		for (int left = 1; left < step; left++) {
			int number = left;
			all.author().does(() -> this.walking.sayReady(journey, all.author().id(), number));
			all.partner().does(() -> this.walking.sayReady(journey, all.partner().id(), number));
		}
	}

	private void write(Constellation all, String thing, Member by, Audience audience) {
		ReflectionId id = new ReflectionId(all.make(thing));
		by.does(() -> this.writing.write(new Draft(id, null, null, null, "", all.say(thing), audience), by.id()));
	}

}
