package app.kintsugi.exercise;

import java.util.UUID;

import app.kintsugi.journey.Role;

/**
 * The frame of an exercise's page, as one of the two sees it.
 *
 * @param path the room's first page
 * @param role the role of whoever looks
 * @param partner the other's name
 * @param ended everything stays readable, and nothing changes
 */
public record Room(UUID journey, int step, String path, Role role, String partner, boolean paused, boolean ended) {

	public boolean hurt() {
		return this.role == Role.HURT;
	}

	/** Whether something can be written or changed. */
	public boolean open() {
		return !this.ended;
	}

	/** The key of the name of the room's step. */
	public String stepKey() {
		return "step." + this.step + ".name";
	}

}
