package app.kintsugi.homework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A therapist's own beginnings of prompts, which nobody else can open.
 */
@Service
@Transactional
public class Templates {

	/**
	 * One of them.
	 *
	 * @param number of its wording, for the form that changes it
	 * @param text null when it is not as it was written
	 */
	public record Beginning(UUID id, int number, @Nullable Integer step, Instant at, @Nullable String text) {

		@Override
		public String toString() {
			return "Beginning";
		}

	}

	/** It was changed elsewhere since its form was shown: nothing was saved. */
	public static class ChangedMeanwhileException extends RuntimeException {

	}

	private final StoredTemplates templates;

	private final Vault vault;

	private final Clock clock;

	Templates(StoredTemplates templates, Vault vault, Clock clock) {
		this.templates = templates;
		this.vault = vault;
		this.clock = clock;
	}

	/** The oldest first. */
	@Transactional(readOnly = true)
	public List<Beginning> of(PersonId me) {
		return this.templates.by(me).stream().flatMap(this::opened).toList();
	}

	/**
	 * One of them.
	 * @throws NotFoundException when it is not this person's
	 */
	@Transactional(readOnly = true)
	public Beginning require(UUID id, PersonId me) {
		return this.templates.findById(id)
			.filter((found) -> found.isBy(me))
			.stream()
			.flatMap(this::opened)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Keeps a new one.
	 * @param submission the same again changes nothing; the same with other words is kept
	 * beside it, so that none are lost
	 */
	public void keep(UUID submission, @Nullable Integer step, String text, PersonId me) {
		Optional<Template> before = this.templates.findById(submission);
		if (before.isPresent()) {
			if (!before.get().isBy(me)) {
				throw new NotFoundException();
			}
			if (!new Template.Words(text, step).equals(words(before.get()))) {
				keep(UUID.randomUUID(), step, text, me);
			}
			return;
		}
		CircleId own = this.vault.personalCircle(me);
		this.templates.save(new Template(submission, me, own,
				this.vault.seal(own, Template.label(submission, 1, me), new Template.Words(text, step)),
				this.clock.instant()));
	}

	/**
	 * Other words. The same again changes nothing.
	 * @param number of the wording that was in the form
	 * @throws ChangedMeanwhileException when it has other words by now
	 */
	public void change(UUID id, int number, @Nullable Integer step, String text, PersonId me) {
		Template template = own(id, me);
		Template.Words words = new Template.Words(text, step);
		if (words.equals(words(template))) {
			return;
		}
		if (template.number() != number) {
			throw new ChangedMeanwhileException();
		}
		template.rewrite(this.vault.seal(template.circle(), template.nextLabel(), words));
	}

	/** Deletes one. Prompts that began with it stay. */
	public void delete(UUID id, PersonId me) {
		this.templates.delete(own(id, me));
	}

	private Template own(UUID id, PersonId me) {
		return this.templates.lock(id).filter((found) -> found.isBy(me)).orElseThrow(NotFoundException::new);
	}

	private Stream<Beginning> opened(Template template) {
		try {
			Template.Words words = words(template);
			return Stream.of(new Beginning(template.id(), template.number(), (words != null) ? words.step() : null,
					template.writtenAt(), (words != null) ? words.text() : null));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

	private Template.@Nullable Words words(Template template) {
		try {
			return this.vault.open(template.sealed(), template.label(), Template.Words.class);
		}
		catch (TamperedException ex) {
			return null;
		}
	}

}
