package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The small kindnesses of the demo.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-gentle")
record GentleStory(Map<String, List<Evening>> couples) {

	/**
	 * An evening on which somebody notices something.
	 *
	 * @param after days after step 4 was opened
	 * @param by key of whoever noticed it
	 * @param kindness what it was
	 * @param shown whether the other is shown it
	 */
	record Evening(int after, String by, String kindness, @DefaultValue("false") boolean shown) {
	}

}
