package app.kintsugi.exercise.disclosure;

/**
 * Something else has been saved since the page was opened, in another tab or on another
 * device.
 */
public class ChangedMeanwhileException extends RuntimeException {

}
