package app.kintsugi.reflection.web;

import java.util.List;
import java.util.Locale;

import app.kintsugi.couple.Audience;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionPage;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in words who can read a thing: “only you”, “you and Sam”.
 */
@Component("reflectionReaders")
class Readers {

	private final ReadReflections reading;

	private final MessageSource messages;

	Readers(ReadReflections reading, MessageSource messages) {
		this.reading = reading;
		this.messages = messages;
	}

	/** In words, from the names of those who read it besides oneself. */
	public String words(List<String> names) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage("reflection.readers." + Math.min(names.size(), 2), names.toArray(), locale);
	}

	/** The same, where it says whose therapist it is that reads it. */
	public String words(Audience audience, boolean mine, List<String> names) {
		if (audience == Audience.OWN_THERAPIST && mine && names.size() == 1) {
			return this.messages.getMessage("reflection.readers.own-therapist", names.toArray(),
					LocaleContextHolder.getLocale());
		}
		return words(names);
	}

	/** The audiences that somebody can choose from now. */
	List<Choice> choices(PersonId author) {
		return this.reading.audiences(author)
			.stream()
			.map((choosable) -> Choice.of(choosable.audience().name(),
					capitalised(words(choosable.audience(), true, choosable.readers()))))
			.toList();
	}

	/** Whom a comment can be for. */
	List<Choice> choices(ReflectionPage page) {
		return page.sayable()
			.stream()
			.map((sayable) -> Choice.of(sayable.to().name(), capitalised(words(sayable.readers()))))
			.toList();
	}

	private static String capitalised(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

}
