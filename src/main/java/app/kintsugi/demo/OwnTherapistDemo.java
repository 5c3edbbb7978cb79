package app.kintsugi.demo;

import java.util.Optional;
import java.util.UUID;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.SecretsPolicies;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.demo.OwnTherapistStory.Anew;
import app.kintsugi.demo.OwnTherapistStory.Entry;
import app.kintsugi.demo.OwnTherapistStory.Own;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.journey.Journey;
import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.OpenReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;

/**
 * A therapist whom somebody in the demo has for themselves alone.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(OwnTherapistStory.class)
class OwnTherapistDemo implements DemoRoom {

	private final OwnTherapistStory story;

	private final DemoPeople people;

	private final TherapistAdmission admission;

	private final SecretsPolicies policies;

	private final WriteReflections writing;

	private final OpenReflections opening;

	private final CommentOnReflections comments;

	OwnTherapistDemo(OwnTherapistStory story, DemoPeople people, TherapistAdmission admission,
			SecretsPolicies policies, WriteReflections writing, OpenReflections opening, CommentOnReflections comments) {
		this.story = story;
		this.people = people;
		this.admission = admission;
		this.policies = policies;
		this.writing = writing;
		this.opening = opening;
		this.comments = comments;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		Own own = this.story.couples().get(pair.hurt());
		if (own == null) {
			return;
		}
		int after = day - pair.steps().get(0);
		if (own.after() == after) {
			letIn(own);
		}
		own.entries().stream().filter((entry) -> entry.after() == after).forEach((entry) -> share(entry, own));
		Optional.ofNullable(own.anew()).filter((anew) -> anew.after() == after).ifPresent((anew) -> putAnew(anew, own));
	}

	private void letIn(Own own) {
		UUID id = UUID.randomUUID();
		String code = this.people.as(own.by(), this.admission::inviteOwn);
		this.people.as(own.therapist(), (me) -> {
			this.admission.offer(id, code, own.policy(), me);
			return me;
		});
		this.people.as(own.by(), (me) -> this.admission.agree(id, 1, me));
	}

	private void share(Entry entry, Own own) {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		this.people.as(own.by(), (me) -> {
			this.writing.write(new Draft(id, null, null, null, entry.title(), entry.text(), Audience.OWN_THERAPIST),
					me);
			return me;
		});
		String comment = entry.comment();
		if (comment != null) {
			this.people.as(own.therapist(), (me) -> {
				this.opening.open(id, me);
				this.comments.comment(UUID.randomUUID(), id, SaidTo.READERS, comment, me);
				return me;
			});
		}
	}

	private void putAnew(Anew anew, Own own) {
		UUID id = this.people.as(own.by(), (me) -> this.admission.own(me).orElseThrow().id());
		this.people.as(own.therapist(), (me) -> {
			this.policies.state(id, anew.words(), me);
			return me;
		});
	}

}
