package app.kintsugi.exercise.promise;

/**
 * Where a request stands.
 */
public enum Stage {

	/** The repairing partner has asked what would help. */
	ASKED,
	/** The hurt partner has said what would help. */
	SAID,
	/** The repairing partner has said it back. */
	SAID_BACK,
	/** That was not quite it. */
	NOT_QUITE,
	/** That was it. */
	UNDERSTOOD,
	/** The repairing partner has chosen a day. */
	PROMISED,
	/** The hurt partner would like another day to be chosen. */
	RENEWED,
	/** The hurt partner has said when it was kept. */
	KEPT,
	/** The hurt partner has let it go. */
	LET_GO;

	/** Whether the words are with the repairing partner, to be said back. */
	public boolean canBeSaidBack() {
		return this == SAID || this == NOT_QUITE;
	}

	/** Whether a day can be chosen for it. */
	public boolean canBePromised() {
		return this == UNDERSTOOD || this == RENEWED;
	}

	/** Whether nothing more is to come. */
	public boolean isOver() {
		return this == KEPT || this == LET_GO;
	}

}
