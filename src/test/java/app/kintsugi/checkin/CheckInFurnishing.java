package app.kintsugi.checkin;

import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;

/** The author's check-in of the week, which the partner has not answered. */
class CheckInFurnishing implements Furnishing {

	private final CheckingIn checkingIn;

	CheckInFurnishing(CheckingIn checkingIn) {
		this.checkingIn = checkingIn;
	}

	@Override
	public void furnish(Constellation all) {
		all.author()
			.does(() -> this.checkingIn.checkIn(all.make("check-in"), Sharing.REVEAL,
					new Answer(new Scales(1, 2, 3, 4, 5), all.say("check-in")), all.author().id()));
		all.readBy("check-in", all.author());
	}

}
