package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import app.kintsugi.exercise.forum.Mark;
import app.kintsugi.exercise.forum.QuietHours;

/**
 * What is asked in the forums of the demo.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-forum")
record ForumStory(Map<String, List<Evening>> couples) {

	/**
	 * One evening in the forum.
	 *
	 * @param after days after step 2 was opened
	 * @param quiet the quiet hours that the hurt partner sets
	 * @param ask what the hurt partner asks; asked before, it is asked again
	 * @param acknowledgement how the answer to it begins
	 * @param answer the answer, if there is one yet
	 * @param read whether the hurt partner has opened the answer
	 * @param mark what the hurt partner says of it
	 */
	record Evening(int after, @Nullable QuietHours quiet, @Nullable String ask, @Nullable String acknowledgement,
			@Nullable String answer, boolean read, @Nullable Mark mark) {
	}

}
