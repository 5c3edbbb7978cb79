package app.kintsugi.exercise.disclosure;

/**
 * How closely the hurt partner wants things described. Nothing that happened is left out
 * in any of them.
 */
public enum Detail {

	OUTLINE, FACTS, EVERYTHING

}
