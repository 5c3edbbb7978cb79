package app.kintsugi.exercise.forum;

/**
 * What the hurt partner says of an answer, if anything.
 */
public enum Mark {

	HELPED, MAY_ASK_AGAIN

}
