package app.kintsugi.exercise.gentle;

/**
 * The words were changed after they were shown.
 */
public class ChangedMeanwhileException extends RuntimeException {

}
