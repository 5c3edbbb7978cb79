package app.kintsugi.archive;

import app.kintsugi.account.TimeZones;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the one file that somebody takes along: a document to read and to print, which
 * refers to nothing outside itself, and beside it the same as JSON. It is made in memory,
 * and is nowhere else: on no disk, in no session, in no log.
 */
@Service
public class Export {

	/**
	 * The file, in the clear, and what it is called: nothing that says what it is for.
	 */
	public record Packed(String name, byte[] content) {

		@Override
		public String toString() {
			return "Packed";
		}

	}

	/** That the passphrase that was typed is not this person's. */
	public static class NotYourPassphraseException extends Exception {

	}

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Gathering gathering;

	private final Keyring keyring;

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final TimeZones zones;

	Export(Gathering gathering, Keyring keyring, ITemplateEngine templates, MessageSource messages,
			TimeZones zones) {
		this.gathering = gathering;
		this.keyring = keyring;
		this.templates = templates;
		this.messages = messages;
		this.zones = zones;
	}

	/**
	 * Packs everything that this person wrote, with the keys they hold now.
	 * @param passphrase typed again: one press on a device that was left open must not
	 * carry everything away
	 */
	public Packed pack(PersonId me, CharSequence passphrase, Locale locale) throws NotYourPassphraseException {
		if (this.keyring.unlock(me, passphrase).isEmpty()) {
			throw new NotYourPassphraseException();
		}
		OwnWords words = this.gathering.of(me, locale);
		String name = Objects.requireNonNull(this.messages.getMessage("archive.file", null, "", locale));
		Context context = new Context(locale);
		context.setVariable("words", words);
		context.setVariable("empty", words.isEmpty());
		LocalDate today = this.zones.today(me);
		context.setVariable("day", today);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
			put(zip, name + ".html",
					this.templates.process("archive/document", context).getBytes(StandardCharsets.UTF_8));
			put(zip, name + ".json", JSON.writeValueAsBytes(words));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Packed(name + "-" + today + ".zip", packed.toByteArray());
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

}
