package app.kintsugi.reflection;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying something to a shared reflection: its author, and those who can read it.
 */
@Service
@Transactional
public class CommentOnReflections {

	private final Reflections reflections;

	private final Comments comments;

	private final Readership readership;

	private final Vault vault;

	private final Clock clock;

	CommentOnReflections(Reflections reflections, Comments comments, Readership readership, Vault vault, Clock clock) {
		this.reflections = reflections;
		this.comments = comments;
		this.readership = readership;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Keeps a comment, for those who can read the reflection now.
	 * @param submission made when the form was shown; a second time with the same one
	 * changes nothing
	 * @throws NotFoundException for anybody who cannot read it, and while it is private
	 */
	public void comment(UUID submission, ReflectionId id, String text, PersonId me) {
		Reflection reflection = this.reflections.find(id)
			.filter((found) -> found.isShared() && this.readership.of(me).mayRead(found))
			.orElseThrow(NotFoundException::new);
		Optional<Comment> before = this.comments.findById(submission);
		if (before.isPresent()) {
			if (!before.get().author().equals(me) || !before.get().reflection().equals(id)) {
				throw new NotFoundException();
			}
			return;
		}
		Sealed sealed = this.vault.seal(reflection.circle(), Comment.label(submission, me), new Comment.Remark(text));
		this.comments.save(new Comment(submission, id, me, reflection.circle(), sealed, this.clock.instant()));
	}

}
