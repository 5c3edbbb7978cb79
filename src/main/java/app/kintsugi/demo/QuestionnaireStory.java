package app.kintsugi.demo;

import java.util.List;
import java.util.Map;

import app.kintsugi.couple.Audience;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The questionnaires that the demo's people answer.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-questionnaire")
record QuestionnaireStory(Map<String, List<Evening>> couples) {

	/**
	 * An evening on which somebody answers one.
	 *
	 * @param after days after the journey began
	 * @param by key of whoever answers
	 * @param which its id
	 * @param points as printed, item by item, with spaces between
	 * @param audience who reads it
	 */
	record Evening(int after, String by, String which, String points, @DefaultValue("ONLY_ME") Audience audience) {
	}

}
