package app.kintsugi.ui;

import java.util.UUID;

/**
 * A room's word in the navigation. Each module that has a room makes one bean of this;
 * the layout shows them in the order of
 * {@link org.springframework.core.annotation.Order}.
 */
public interface NavigationEntry {

	/** The key of the word to show. */
	String messageKey();

	/** Where it leads, for example {@code /reflections}. */
	String path();

	/** Whether this signed-in person has this room. */
	boolean shownTo(UUID person);

}
