package app.kintsugi.exercise.agreement;

/**
 * The agreement has another wording than the one that somebody's words were written from.
 */
public class ChangedMeanwhileException extends RuntimeException {

}
