package app.kintsugi.checkin;

/**
 * An answer as it lies sealed in a week's row.
 */
record StoredAnswer(int trust, int safety, int closeness, int hurt, int hope, String note) {

	static StoredAnswer of(Answer answer) {
		Scales scales = answer.scales();
		return new StoredAnswer(scales.trust(), scales.safety(), scales.closeness(), scales.hurt(), scales.hope(),
				answer.note());
	}

	Answer answer() {
		return new Answer(new Scales(this.trust, this.safety, this.closeness, this.hurt, this.hope), this.note);
	}

	@Override
	public String toString() {
		return "StoredAnswer";
	}

}
