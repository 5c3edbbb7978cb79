package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import app.kintsugi.couple.Audience;

/**
 * What the demo's people do together.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-together")
record TogetherStory(Map<String, Couple> couples) {

	/** In place of the id of the couple's own idea. */
	static final String OWN = "own";

	/**
	 * One couple.
	 *
	 * @param picksAfter days after step 8 was opened
	 * @param picks by the key of who picks them
	 */
	record Couple(int picksAfter, Own own, Map<String, List<String>> picks, List<Plan> plans) {
	}

	/** An idea of their own. */
	record Own(String by, String name, String line) {
	}

	/**
	 * A day, proposed some days after step 8 was opened, for some days later.
	 */
	record Plan(int after, String by, String idea, @Name("in") int days, String words, boolean agreed,
			@DefaultValue List<Kept> memories) {
	}

	/**
	 * A memory.
	 *
	 * @param picture which one is drawn for it
	 */
	record Kept(String by, Audience audience, @Nullable Scene picture, @DefaultValue("") String alt, String text) {
	}

	/** What can be drawn. */
	enum Scene {

		FOREST, KITE

	}

}
