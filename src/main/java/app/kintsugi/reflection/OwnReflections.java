package app.kintsugi.reflection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.couple.Audience;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything somebody wrote here, and nothing that anybody else did: for taking it along.
 */
@Service
@Transactional(readOnly = true)
public class OwnReflections {

	/**
	 * A reflection of one's own.
	 *
	 * @param prompt the key of the prompt it answers
	 * @param versions the first one first; those that its author holds no key to any more
	 * are left out
	 */
	public record OwnReflection(UUID id, Audience audience, @Nullable Integer step, @Nullable String prompt,
			List<ReflectionVersion> versions) {
	}

	/**
	 * What one said to a reflection, one's own or another's.
	 *
	 * @param text null when it is not as it was written
	 */
	public record OwnComment(UUID reflection, Instant at, @Nullable String text) {

		@Override
		public String toString() {
			return "OwnComment";
		}

	}

	/**
	 * That something was written, and when: nothing of what it says.
	 */
	public record Written(ReflectionId id, Instant at, @Nullable Integer step) {
	}

	private record Version(ReflectionVersion version, @Nullable String prompt) {
	}

	private final Reflections reflections;

	private final Comments comments;

	private final Vault vault;

	OwnReflections(Reflections reflections, Comments comments, Vault vault) {
		this.reflections = reflections;
		this.comments = comments;
		this.vault = vault;
	}

	/** The oldest first. */
	public List<OwnReflection> of(PersonId me) {
		return this.reflections.by(me).stream().map((reflection) -> {
			List<Version> versions = reflection.wordings()
				.stream()
				.flatMap((wording) -> version(reflection, wording))
				.toList();
			return new OwnReflection(reflection.reflectionId().id(), reflection.audience(), reflection.step(),
					versions.stream()
						.flatMap((version) -> Stream.ofNullable(version.prompt()))
						.findFirst()
						.orElse(null),
					versions.stream().map(Version::version).toList());
		}).filter((reflection) -> !reflection.versions().isEmpty()).toList();
	}

	/**
	 * When this person wrote what is still there, the oldest first; nothing is opened.
	 * @param from the first moment
	 * @param until the first moment no longer
	 */
	public List<Written> written(PersonId me, Instant from, Instant until) {
		return this.reflections.written(me, from, until);
	}

	/** The oldest first. */
	public List<OwnComment> comments(PersonId me) {
		return this.comments.by(me).stream().flatMap(this::comment).toList();
	}

	private Stream<Version> version(Reflection reflection, Wording wording) {
		try {
			Writing writing = this.vault.open(wording.sealed(),
					Writing.label(reflection.reflectionId(), wording.number(), reflection.author()), Writing.class);
			return Stream.of(new Version(new ReflectionVersion(wording.number(), writing.titleOrNothing(),
					writing.text(), true, wording.writtenAt()), writing.prompt()));
		}
		catch (TamperedException ex) {
			return Stream
				.of(new Version(new ReflectionVersion(wording.number(), "", "", false, wording.writtenAt()), null));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

	private Stream<OwnComment> comment(Comment comment) {
		try {
			Comment.Remark remark = this.vault.open(comment.sealed(), comment.label(), Comment.Remark.class);
			return Stream.of(new OwnComment(comment.reflection().id(), comment.writtenAt(), remark.text()));
		}
		catch (TamperedException ex) {
			return Stream.of(new OwnComment(comment.reflection().id(), comment.writtenAt(), null));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

}
