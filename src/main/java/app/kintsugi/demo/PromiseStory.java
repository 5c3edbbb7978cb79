package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked for and promised in the demo.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-promise")
record PromiseStory(Map<String, List<Wish>> couples) {

	/**
	 * One wish, as far as it came on one evening.
	 *
	 * @param after days after step 9 was opened
	 * @param saidBack what was said back, one after the other; the last is it when there
	 * is a day
	 * @param notQuite what was said to each but the last
	 * @param promisedIn days until the day it is promised for
	 * @param keptAfter days after which it was kept
	 */
	record Wish(int after, String text, @DefaultValue List<String> saidBack, @DefaultValue List<String> notQuite,
			@Nullable Integer promisedIn, @Nullable Integer keptAfter) {
	}

}
