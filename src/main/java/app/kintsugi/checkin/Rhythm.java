package app.kintsugi.checkin;

/**
 * How often somebody would like to check in. Nothing is missed by another one.
 */
public enum Rhythm {

	WEEKLY, DAILY, OFF

}
