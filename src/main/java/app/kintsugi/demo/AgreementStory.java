package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import app.kintsugi.exercise.agreement.Lists;

/**
 * What happens with old and new, and the agreement, in the demo.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-agreement")
record AgreementStory(Map<String, List<Evening>> couples) {

	/**
	 * One evening of one of the two.
	 *
	 * @param after days after step 5 was opened
	 * @param by the key of whoever it is
	 * @param seal the lists that they seal
	 * @param words what they make of the agreement
	 * @param sign whether they sign it
	 */
	record Evening(int after, String by, @Nullable Lists seal, @Nullable String words, boolean sign) {
	}

}
