package app.kintsugi.vault;

/**
 * A blob is not as its author sealed it: changed, moved, or signed by somebody else.
 */
public class TamperedException extends RuntimeException {

	public TamperedException(String what) {
		super(what);
	}

}
