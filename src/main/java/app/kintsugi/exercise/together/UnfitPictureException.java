package app.kintsugi.exercise.together;

/** Something that was chosen as a picture cannot be taken. */
public class UnfitPictureException extends Exception {

	/** Why not. */
	public enum Reason {

		/** More bytes than are taken. */
		TOO_BIG,
		/** More pixels than are taken, however few the bytes. */
		TOO_MANY_PIXELS,
		/** No JPEG, PNG or WebP, or a broken one. */
		NOT_A_PICTURE;

		/** The key of the sentence that says so. */
		public String messageKey() {
			return "together.photo." + name();
		}

	}

	private final Reason reason;

	UnfitPictureException(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

}
