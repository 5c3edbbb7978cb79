package app.kintsugi.reflection;

/**
 * A reflection was changed elsewhere since its form was shown: nothing was saved.
 */
public class ChangedMeanwhileException extends RuntimeException {

	ChangedMeanwhileException() {
		super("changed meanwhile");
	}

}
