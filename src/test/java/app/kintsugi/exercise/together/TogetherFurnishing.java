package app.kintsugi.exercise.together;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.together.Memories.Keepsake;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;
import app.kintsugi.support.Pictures;

/**
 * Two who have both picked a walk; a day that is here, with a memory of each, and one
 * that is proposed.
 */
class TogetherFurnishing implements Furnishing {

	private final Ideas ideas;

	private final Picking picking;

	private final Planning planning;

	private final Memories memories;

	TogetherFurnishing(Ideas ideas, Picking picking, Planning planning, Memories memories) {
		this.ideas = ideas;
		this.picking = picking;
		this.planning = planning;
		this.memories = memories;
	}

	@Override
	public void furnish(Constellation all) {
		Member author = all.author();
		Member partner = all.partner();
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		author.does(() -> this.ideas.put(journey, all.make("idea"), all.say("idea"), "", Set.of(), author.id()));
		author.does(() -> this.picking.pick(journey, Set.of("evening-walk", "stars", "massage"), author.id()));
		partner.does(() -> this.picking.pick(journey, Set.of("evening-walk", "bread", "massage"), partner.id()));
		author.does(() -> this.picking.meet(journey, author.id()));
		partner.does(() -> this.picking.meet(journey, partner.id()));
		LocalDate today = this.planning.today(author.id());
		UUID here = plan(all, "plan-here", author, journey, today);
		partner.does(() -> this.planning.agree(journey, here, partner.id()));
		plan(all, "plan-ahead", author, journey, today.plusDays(9));
		keep(all, "memory", author, journey, here, Audience.PARTNER);
		keep(all, "memory-alone", author, journey, here, Audience.ONLY_ME);
		all.readBy("idea", author, partner);
		all.readBy("plan-here", author, partner);
		all.readBy("plan-ahead", author, partner);
		all.readBy("memory", author, partner);
		all.readBy("memory-alone", author);
	}

	private UUID plan(Constellation all, String thing, Member by, JourneyId journey, LocalDate day) {
		UUID plan = all.make(thing);
		by.does(() -> this.planning.propose(journey, plan, "evening-walk", day, all.say(thing), Locale.ENGLISH,
				by.id()));
		return plan;
	}

	private void keep(Constellation all, String thing, Member by, JourneyId journey, UUID plan, Audience audience) {
		UUID memory = all.make(thing);
		by.does(() -> {
			try {
				this.memories.keep(journey, memory, plan,
						new Keepsake(all.say(thing), Pictures.plain("jpeg", 30, 20), ""), audience, Locale.ENGLISH,
						by.id());
			}
			catch (UnfitPictureException ex) {
				throw new IllegalStateException(ex);
			}
			UUID photo = by.does(() -> this.memories.mine(journey, memory, by.id()).photo());
			all.things().put(thing + "-photo", String.valueOf(photo));
		});
	}

}
