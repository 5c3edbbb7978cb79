package app.kintsugi.reflection;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a reader, or the author, says to a reflection: for those who could read it then.
 */
@Entity
@Table(name = "reflection_comment")
class Comment {

	/** What is sealed of a comment. */
	record Remark(String text) {
	}

	@Id
	private UUID id;

	@Version
	private int version;

	private ReflectionId reflectionId;

	private PersonId author;

	private CircleId circle;

	private Sealed sealed;

	private Instant writtenAt;

	/** The comment that this one answers. */
	private @Nullable UUID answers;

	protected Comment() {
	}

	Comment(UUID id, ReflectionId reflection, PersonId author, CircleId circle, Sealed sealed, Instant writtenAt) {
		this.id = id;
		this.reflectionId = reflection;
		this.author = author;
		this.circle = circle;
		this.sealed = sealed;
		this.writtenAt = writtenAt;
	}

	/** Said to a comment, for those who can read that one. */
	static Comment answer(UUID id, Comment to, PersonId author, Sealed sealed, Instant writtenAt) {
		Comment answer = new Comment(id, to.reflectionId, author, to.circle, sealed, writtenAt);
		answer.answers = to.thread();
		return answer;
	}

	/** The comment with which it began: an answer to an answer stands beside that one. */
	UUID thread() {
		return (this.answers != null) ? this.answers : this.id;
	}

	boolean isAnswer() {
		return this.answers != null;
	}

	/** The same words, sealed again for others. */
	void sealAgain(CircleId circle, Sealed sealed) {
		this.circle = circle;
		this.sealed = sealed;
	}

	static Label label(UUID id, PersonId author) {
		return new Label("comment", id, 1, author);
	}

	Label label() {
		return label(this.id, this.author);
	}

	UUID id() {
		return this.id;
	}

	ReflectionId reflection() {
		return this.reflectionId;
	}

	PersonId author() {
		return this.author;
	}

	CircleId circle() {
		return this.circle;
	}

	Sealed sealed() {
		return this.sealed;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

}
