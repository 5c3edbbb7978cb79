package app.kintsugi.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.QuestionnaireStory.Evening;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.journey.Journey;
import app.kintsugi.questionnaire.Answering;

/**
 * What the demo's people answer in the published questionnaires.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(QuestionnaireStory.class)
class QuestionnaireDemo implements DemoRoom {

	private static final int FIRST_STEP = 1;

	private final QuestionnaireStory story;

	private final DemoPeople people;

	private final Answering answering;

	QuestionnaireDemo(QuestionnaireStory story, DemoPeople people, Answering answering) {
		this.story = story;
		this.people = people;
		this.answering = answering;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		DemoRoom.tonight(this.story.couples(), Evening::after, FIRST_STEP, pair, day, journey)
			.forEach((evening) -> this.people.as(evening.by(), (me) -> this.answering.answer(UUID.randomUUID(),
					evening.which(), Locale.ENGLISH, given(evening.points()), evening.audience(), me)));
	}

	private static Map<Integer, String> given(String points) {
		Map<Integer, String> given = new HashMap<>();
		for (String one : points.split(" ")) {
			given.put(given.size() + 1, one);
		}
		return given;
	}

}
