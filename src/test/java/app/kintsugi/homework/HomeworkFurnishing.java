package app.kintsugi.homework;

import java.util.Objects;
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
 * therapist; and the same between the author and their own therapist.
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
			this.prompting.ask(all.make("homework-for-one"), all.couple().id(), author.id(), 3, all.say("homework-for-one"),
					therapist.id());
			this.prompting.ask(all.make("homework-for-both"), all.couple().id(), null, null, all.say("homework-for-both"),
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
		Member own = Objects.requireNonNull(all.others().get("own-therapist"));
		ReflectionId alone = new ReflectionId(all.make("own-homework-answer"));
		UUID byOwn = all.make("own-homework");
		own.does(() -> this.prompting.ask(byOwn, UUID.fromString(all.things().get("own-admission")), null, 2,
				all.say("own-homework"), own.id()));
		author.does(() -> this.writing.write(new Draft(alone, null, null, null, byOwn, "",
				all.say("own-homework-answer"), Audience.OWN_THERAPIST), author.id()));
		all.readBy("own-homework", author, own);
		all.readBy("own-homework-answer", author, own);
		all.readBy("homework-for-one", author, therapist);
		all.readBy("homework-for-both", author, partner, therapist);
		all.readBy("homework-template", therapist);
		all.readBy("homework-answer", author, partner, therapist);
	}

}
