package app.kintsugi.reflection;

import java.util.Objects;
import java.util.UUID;

import org.springframework.core.annotation.Order;

import app.kintsugi.couple.Audience;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * What the author shares with their own therapist, who says something to it. After the
 * therapist has been let in.
 */
@Order
class OwnTherapistsReflectionFurnishing implements Furnishing {

	private final WriteReflections writing;

	private final CommentOnReflections commenting;

	OwnTherapistsReflectionFurnishing(WriteReflections writing, CommentOnReflections commenting) {
		this.writing = writing;
		this.commenting = commenting;
	}

	@Override
	public void furnish(Constellation all) {
		Member author = all.author();
		Member own = Objects.requireNonNull(all.others().get("own-therapist"));
		ReflectionId id = new ReflectionId(all.make("for-own-therapist"));
		UUID comment = all.make("own-comment");
		author.does(() -> this.writing.write(
				new Draft(id, null, null, null, "", all.say("for-own-therapist"), Audience.OWN_THERAPIST), author.id()));
		own.does(() -> this.commenting.comment(comment, id, SaidTo.READERS, all.say("own-comment"), own.id()));
		all.readBy("for-own-therapist", author, own);
		all.readBy("own-comment", author, own);
	}

}
