package app.kintsugi.reflection;

/**
 * Whom a comment is for.
 */
public enum SaidTo {

	/** The reflection's author alone. */
	AUTHOR,
	/** Everybody who can read the reflection now. */
	READERS

}
