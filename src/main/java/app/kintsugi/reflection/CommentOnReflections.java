package app.kintsugi.reflection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying something to a shared reflection, its author and those who can read it; and
 * answering what was said.
 */
@Service
@Transactional
public class CommentOnReflections {

	/**
	 * A comment to be answered.
	 *
	 * @param intact whether it is as its author sealed it; if not, the text is empty
	 * @param readers the names of those who can read an answer, without oneself
	 */
	public record Answerable(UUID id, String authorName, String text, boolean intact, Instant writtenAt,
			List<String> readers) {

		@Override
		public String toString() {
			return "Answerable";
		}

	}

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
	 * Keeps a comment.
	 * @param submission made when the form was shown; a second time with the same one
	 * changes nothing
	 * @param to null for as few as can be: the author, or of one's own all who read it
	 * @throws NotFoundException for anybody who cannot read it, and while it is private
	 */
	public void comment(UUID submission, ReflectionId id, @Nullable SaidTo to, String text, PersonId me) {
		Reflection reflection = open(id, me);
		if (before(submission, id, me)) {
			return;
		}
		boolean forAll = (to != null) ? to == SaidTo.READERS : reflection.isBy(me);
		CircleId circle = forAll ? reflection.circle()
				: this.readership.of(me).circleWithAuthor(reflection).orElseThrow(NotFoundException::new);
		this.comments.save(new Comment(submission, id, me, circle, seal(circle, submission, text, me), now()));
	}

	/**
	 * The comment that somebody is about to answer.
	 * @throws NotFoundException for anybody who cannot read it
	 */
	@Transactional(readOnly = true)
	public Answerable answerable(ReflectionId id, UUID comment, PersonId me) {
		Comment found = readable(id, comment, me);
		Readership.View view = this.readership.of(me);
		String text = text(found);
		return new Answerable(comment, view.name(found.author()), (text != null) ? text : "", text != null,
				found.writtenAt(), view.namesOf(found.circle()));
	}

	/**
	 * Keeps an answer to a comment, for those who can read that one. Else as
	 * {@link #comment}.
	 */
	public void answer(UUID submission, ReflectionId id, UUID comment, String text, PersonId me) {
		Comment found = readable(id, comment, me);
		if (before(submission, id, me)) {
			return;
		}
		this.comments.save(Comment.answer(submission, found, me, seal(found.circle(), submission, text, me), now()));
	}

	private Reflection open(ReflectionId id, PersonId me) {
		return this.reflections.find(id)
			.filter((found) -> found.isShared() && this.readership.of(me).mayRead(found))
			.orElseThrow(NotFoundException::new);
	}

	private Comment readable(ReflectionId id, UUID comment, PersonId me) {
		open(id, me);
		Comment found = this.comments.findById(comment)
			.filter((candidate) -> candidate.reflection().equals(id))
			.orElseThrow(NotFoundException::new);
		text(found);
		return found;
	}

	// who holds no key to it is told what anybody is told of what is not there
	private @Nullable String text(Comment comment) {
		try {
			return this.vault.open(comment.sealed(), comment.label(), Comment.Remark.class).text();
		}
		catch (TamperedException ex) {
			return null;
		}
	}

	private boolean before(UUID submission, ReflectionId id, PersonId me) {
		Optional<Comment> before = this.comments.findById(submission);
		if (before.isPresent() && !(before.get().author().equals(me) && before.get().reflection().equals(id))) {
			throw new NotFoundException();
		}
		return before.isPresent();
	}

	private Sealed seal(CircleId circle, UUID submission, String text, PersonId me) {
		return this.vault.seal(circle, Comment.label(submission, me), new Comment.Remark(text));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
