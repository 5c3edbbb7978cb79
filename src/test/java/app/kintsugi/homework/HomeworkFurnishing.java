package app.kintsugi.homework;

import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * Prompts for one and for both, a template, and an answer that is shared with the
 * therapist.
 */
class HomeworkFurnishing implements Furnishing {

	private final Prompting prompting;

	private final Templates templates;

	private final WriteReflections writing;

	HomeworkFurnishing(Prompting prompting, Templates templates, WriteReflections writing) {
		this.prompting = prompting;
		this.templates = templates;
		this.writing = writing;
	}

	@Override
	public void furnish(Constellation all) {
		Member author = all.author();
		Member partner = all.partner();
		Member therapist = all.therapist();
		therapist.does(() -> {
			this.prompting.ask(all.make("homework-for-one"), all.couple(), author.id(), 3, all.say("homework-for-one"),
					therapist.id());
			this.prompting.ask(all.make("homework-for-both"), all.couple(), null, null, all.say("homework-for-both"),
					therapist.id());
			this.templates.keep(all.make("homework-template"), 2, all.say("homework-template"), therapist.id());
		});
		UUID asked = UUID.fromString(all.things().get("homework-for-both"));
		ReflectionId answer = new ReflectionId(all.make("homework-answer"));
		author.does(() -> {
			this.writing.write(new Draft(answer, null, null, null, asked, "", all.say("homework-answer"),
					Audience.PARTNER_AND_THERAPIST), author.id());
			this.writing.bring(answer, true, author.id());
		});
		all.readBy("homework-for-one", author, therapist);
		all.readBy("homework-for-both", author, partner, therapist);
		all.readBy("homework-template", therapist);
		all.readBy("homework-answer", author, partner, therapist);
	}

}
