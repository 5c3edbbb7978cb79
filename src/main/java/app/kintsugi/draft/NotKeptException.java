package app.kintsugi.draft;

/**
 * A draft that is too large, or one too many. The page it came from still has it.
 */
public class NotKeptException extends RuntimeException {

	NotKeptException(String why) {
		super(why);
	}

}
