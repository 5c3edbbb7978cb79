package app.kintsugi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The languages Kintsugi speaks: that of {@code messages.properties}, and one for each
 * {@code messages_<language>.properties} beside it. Nothing else names them.
 */
@Component
public class Languages {

	private static final String BASE = "messages.properties";

	/**
	 * A language to choose.
	 *
	 * @param locale as it is asked for and stored
	 * @param name what it calls itself
	 */
	public record Language(Locale locale, String name) {

		/** As in {@code lang} and {@code Accept-Language}. */
		public String tag() {
			return this.locale.toLanguageTag();
		}

	}

	private final Locale base;

	private final List<Language> offered;

	@Autowired
	Languages() {
		this(new ClassPathResource(BASE));
	}

	Languages(Resource baseFile) {
		try {
			Language first = language(null, baseFile);
			List<Language> found = new ArrayList<>(List.of(first));
			for (Resource file : beside(baseFile)) {
				String name = String.valueOf(file.getFilename());
				String tag = name.substring("messages_".length(), name.lastIndexOf('.')).replace('_', '-');
				found.add(language(Locale.forLanguageTag(tag), file));
			}
			this.base = first.locale();
			this.offered = found.stream().sorted(Comparator.comparing(Language::name)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All of them, by the names they call themselves. */
	public List<Language> offered() {
		return this.offered;
	}

	/** The language of this tag, if it is offered. */
	public Optional<Locale> offered(String tag) {
		return this.offered.stream().map(Language::locale).filter((one) -> one.toLanguageTag().equals(tag)).findFirst();
	}

	/**
	 * The first of the browser's languages that is offered. Always one of those offered
	 * and never the browser's own variant of it, since each locale ever seen is kept in
	 * memory.
	 */
	public Locale of(HttpServletRequest request) {
		// without the header, the servlet API would answer with the language of the
		// server
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return this.base;
		}
		List<Locale> known = this.offered.stream().map(Language::locale).toList();
		for (Locale wanted : Collections.list(request.getLocales())) {
			Locale found = Locale.lookup(List.of(new Locale.LanguageRange(wanted.toLanguageTag())), known);
			if (found != null) {
				return found;
			}
		}
		return this.base;
	}

	private static Resource[] beside(Resource baseFile) throws IOException {
		String address = baseFile.getURL().toString();
		String folder = address.substring(0, address.length() - BASE.length());
		return new PathMatchingResourcePatternResolver().getResources(folder + "messages_*.properties");
	}

	private static Language language(@Nullable Locale locale, Resource file) throws IOException {
		Properties messages = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
		Locale own = (locale != null) ? locale : Locale.forLanguageTag(messages.getProperty("app.language"));
		return new Language(own, messages.getProperty("app.language.name", own.getDisplayLanguage(own)));
	}

}
