package app.kintsugi.checkin;

import app.kintsugi.account.TimeZones;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;

/**
 * The author's check-in of today, which waits for the partner's; and the partner's, which
 * is shown now and answers none.
 */
class CheckInFurnishing implements Furnishing {

	private final CheckingIn checkingIn;

	private final TimeZones zones;

	CheckInFurnishing(CheckingIn checkingIn, TimeZones zones) {
		this.checkingIn = checkingIn;
		this.zones = zones;
	}

	@Override
	public void furnish(Constellation all) {
		all.author()
			.does(() -> this.checkingIn.checkIn(all.make("check-in"), Sharing.REVEAL,
					new Answer(new Scales(1, 2, 3, 4, 5), all.say("check-in")), all.author().id()));
		all.readBy("check-in", all.author());
		all.partner()
			.does(() -> this.checkingIn.checkIn(all.make("check-in-shared"), Sharing.PARTNER_AND_THERAPIST,
					new Answer(new Scales(5, 4, 3, 2, 1), all.say("check-in-shared")), all.partner().id()));
		all.readBy("check-in-shared", all.author(), all.partner());
		all.keptBy("check-in-shared", all.partner());
		all.things().put("today", this.zones.today(all.author().id()).toString());
	}

}
