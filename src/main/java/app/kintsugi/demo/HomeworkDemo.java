package app.kintsugi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.kintsugi.demo.HomeworkStory.Answer;
import app.kintsugi.demo.HomeworkStory.Asked;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.homework.Prompting;
import app.kintsugi.homework.Templates;
import app.kintsugi.journey.Journey;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's therapist, asking what to write about.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(HomeworkStory.class)
class HomeworkDemo implements DemoRoom {

	private final HomeworkStory story;

	private final Story people;

	private final DemoPeople keys;

	private final Prompting prompting;

	private final Templates templates;

	private final WriteReflections writing;

	private final Map<Asked, UUID> made = new HashMap<>();

	private boolean begun;

	HomeworkDemo(HomeworkStory story, Story people, DemoPeople keys, Prompting prompting, Templates templates,
			WriteReflections writing) {
		this.story = story;
		this.people = people;
		this.keys = keys;
		this.prompting = prompting;
		this.templates = templates;
		this.writing = writing;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		if (!this.begun) {
			this.begun = true;
			this.story.templates().forEach((one) -> this.keys.as(this.people.therapist(), (therapist) -> {
				this.templates.keep(UUID.randomUUID(), one.step(), one.text(), therapist);
				return therapist;
			}));
		}
		for (Asked asked : this.story.couples().getOrDefault(pair.hurt(), List.of())) {
			if (asked.day() == day) {
				this.made.put(asked, ask(asked, journey));
			}
			UUID prompt = this.made.get(asked);
			if (prompt != null) {
				asked.answers()
					.stream()
					.filter((answer) -> asked.day() + answer.after() == day)
					.forEach((answer) -> answer(answer, prompt, asked.step(), journey));
			}
		}
	}

	private UUID ask(Asked asked, Journey journey) {
		UUID prompt = UUID.randomUUID();
		String key = asked.whom();
		PersonId whom = (key != null) ? this.keys.id(key) : null;
		this.keys.as(this.people.therapist(), (therapist) -> {
			this.prompting.ask(prompt, journey.couple().id(), whom, asked.step(), asked.text(), therapist);
			return therapist;
		});
		return prompt;
	}

	private void answer(Answer answer, UUID prompt, @Nullable Integer step, Journey journey) {
		this.keys.as(answer.by(), (me) -> {
			ReflectionId id = new ReflectionId(UUID.randomUUID());
			this.writing.write(
					new Draft(id, journey.id(), step, null, prompt, answer.title(), answer.text(), answer.audience()),
					me);
			if (answer.brought()) {
				this.writing.bring(id, true, me);
			}
			return me;
		});
	}

}
