package app.kintsugi.checkin;

/**
 * What was said, as it lay sealed in a week's row.
 */
record OldAnswer(int trust, int safety, int closeness, int hurt, int hope, String note) {

	Answer answer() {
		return new Answer(new Scales(this.trust, this.safety, this.closeness, this.hurt, this.hope), this.note);
	}

	@Override
	public String toString() {
		return "OldAnswer";
	}

}
