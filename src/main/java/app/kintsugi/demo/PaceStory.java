package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.pace.Readiness;

/**
 * What happens on the pace lists of the demo.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-pace")
record PaceStory(Map<String, List<Evening>> couples) {

	/**
	 * One evening with the list, by either of the two.
	 *
	 * @param after days after step 3 was opened
	 * @param set what the hurt partner sets
	 * @param own an own item of the hurt partner's, at maybe
	 * @param ask the part that the repairing partner asks about
	 * @param words what the repairing partner says with it
	 * @param answer what the hurt partner says to it
	 */
	record Evening(int after, @Nullable Map<Part, Readiness> set, @Nullable String own, @Nullable Part ask,
			@Nullable String words, @Nullable String answer) {
	}

}
