package app.kintsugi.checkin;

import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;

/** The author's check-in of the week, which the partner has not answered. */
class CheckInFurnishing implements Furnishing {

	private final CheckIns checkIns;

	CheckInFurnishing(CheckIns checkIns) {
		this.checkIns = checkIns;
	}

	@Override
	public void furnish(Constellation all) {
		all.author()
			.does(() -> this.checkIns.checkIn(all.make("check-in"), Sharing.REVEAL,
					new Answer(new Scales(1, 2, 3, 4, 5), all.say("check-in")), all.author().id()));
		all.readBy("check-in", all.author());
	}

}
