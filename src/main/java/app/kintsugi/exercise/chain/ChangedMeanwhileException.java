package app.kintsugi.exercise.chain;

/**
 * What is to be changed is not what its author saw any more: another page of theirs has
 * changed it.
 */
public class ChangedMeanwhileException extends RuntimeException {

}
