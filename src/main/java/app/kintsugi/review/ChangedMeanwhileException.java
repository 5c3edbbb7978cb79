package app.kintsugi.review;

/**
 * It was changed elsewhere since it was on the page.
 */
public class ChangedMeanwhileException extends RuntimeException {

}
