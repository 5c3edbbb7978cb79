package app.kintsugi.safety;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a file of help lines says. Everything in it is read as text: to YAML, 016 would be
 * the number fourteen, and NO (Norway) would be false.
 *
 * @param emergency the emergency numbers
 * @param lines the help lines, in the order of the file
 */
record HelpLinesFile(List<EmergencyNumber> emergency, List<HelpLine> lines) {

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	/**
	 * Says what is wrong with which entry.
	 */
	static final class UnfitException extends RuntimeException {

		private final String reason;

		UnfitException(String reason) {
			super(reason);
			this.reason = reason;
		}

		String reason() {
			return this.reason;
		}

	}

	/**
	 * Reads a file.
	 * @param content the text of the file
	 * @throws UnfitException if an entry is not as it should be
	 */
	static HelpLinesFile read(String content) {
		Object document = parse(content);
		if (!(document instanceof Map<?, ?> sections)) {
			throw new UnfitException("it needs a list called lines");
		}
		sections.keySet().forEach((section) -> {
			if (!Set.of("emergency", "lines").contains(String.valueOf(section))) {
				throw new UnfitException("there is no place for “" + section + "”, only for emergency and lines");
			}
		});
		return new HelpLinesFile(entries(sections, "emergency", HelpLinesFile::emergencyNumber),
				entries(sections, "lines", HelpLinesFile::helpLine));
	}

	private static @Nullable Object parse(String content) {
		LoaderOptions reading = new LoaderOptions();
		DumperOptions writing = new DumperOptions();
		Resolver everythingIsText = new Resolver() {
			@Override
			protected void addImplicitResolvers() {
			}
		};
		try {
			return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, everythingIsText)
				.load(content);
		}
		catch (MarkedYAMLException ex) {
			throw new UnfitException(
					"line " + (ex.getProblemMark().getLine() + 1) + " is not YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new UnfitException("it is not YAML");
		}
	}

	private static <T> List<T> entries(Map<?, ?> sections, String section, Function<Entry, T> read) {
		Object all = sections.get(section);
		if (all == null) {
			return List.of();
		}
		if (!(all instanceof List<?> list)) {
			throw new UnfitException(section + " must be a list");
		}
		List<T> entries = new ArrayList<>();
		for (Object one : list) {
			entries.add(read.apply(Entry.of(section, entries.size() + 1, one)));
		}
		return List.copyOf(entries);
	}

	private static EmergencyNumber emergencyNumber(Entry entry) {
		entry.only("country", "number", "source", "checked");
		return new EmergencyNumber(entry.country(), entry.number("number", true), entry.address("source", true),
				entry.date("checked"));
	}

	private static HelpLine helpLine(Entry entry) {
		entry.only("country", "name", "for", "phone", "text", "word", "web", "hours", "languages", "source", "checked");
		String phone = entry.number("phone", false);
		String text = entry.number("text", false);
		String web = entry.address("web", false);
		if (phone.isEmpty() && text.isEmpty() && web.isEmpty()) {
			throw entry.unfit("there is no phone, text or web");
		}
		return new HelpLine(entry.country(), entry.required("name"), entry.required("for"), orNull(phone), orNull(text),
				orNull(entry.optional("word")), orNull(web), orNull(entry.optional("hours")), entry.languages(),
				entry.address("source", true), entry.date("checked"));
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/**
	 * One entry, which knows where it is in the file.
	 */
	private record Entry(String place, Map<?, ?> fields) {

		static Entry of(String section, int number, @Nullable Object content) {
			if (!(content instanceof Map<?, ?> fields)) {
				throw new UnfitException(section + ", entry " + number + ": it has no fields");
			}
			Object name = (fields.get("name") != null) ? fields.get("name") : fields.get("country");
			return new Entry(section + ", entry " + number + ((name != null) ? " (" + name + ")" : ""), fields);
		}

		UnfitException unfit(String reason) {
			return new UnfitException(this.place + ": " + reason);
		}

		void only(String... known) {
			List<String> names = Arrays.asList(known);
			this.fields.keySet().forEach((name) -> {
				if (!names.contains(String.valueOf(name))) {
					throw unfit("there is no place for “" + name + "”, only for " + String.join(", ", names));
				}
			});
		}

		String optional(String name) {
			Object field = this.fields.get(name);
			if (field != null && !(field instanceof String)) {
				throw unfit(name + " must be one piece of text");
			}
			return (field != null) ? field.toString().strip() : "";
		}

		String required(String name) {
			String text = optional(name);
			if (text.isEmpty()) {
				throw unfit(name + " is missing");
			}
			return text;
		}

		String country() {
			String country = required("country");
			if (!COUNTRIES.contains(country)) {
				throw unfit("country must be an ISO code such as DE, and is " + country);
			}
			return country;
		}

		String number(String name, boolean needed) {
			String number = needed ? required(name) : optional(name);
			if (!number.isEmpty() && !number.matches("\\+?[0-9][0-9 ()/-]{1,24}")) {
				throw unfit(name + " must be a number to dial, and is " + number);
			}
			return number;
		}

		String address(String name, boolean needed) {
			String address = needed ? required(name) : optional(name);
			if (!address.isEmpty() && !isWebAddress(address)) {
				throw unfit(name + " must be an address that begins with https://, and is " + address);
			}
			return address;
		}

		LocalDate date(String name) {
			String date = required(name);
			try {
				return LocalDate.parse(date);
			}
			catch (DateTimeParseException ex) {
				throw unfit(name + " must be a date such as 2026-11-22, and is " + date);
			}
		}

		List<String> languages() {
			Object field = this.fields.get("languages");
			if (field == null) {
				return List.of();
			}
			if (!(field instanceof List<?> list)) {
				throw unfit("languages must be a list such as [de, en]");
			}
			List<String> languages = list.stream().map(String::valueOf).toList();
			languages.forEach((language) -> {
				if (!LANGUAGES.contains(language)) {
					throw unfit("languages are ISO codes such as de, and one is " + language);
				}
			});
			return languages;
		}

		private static boolean isWebAddress(String address) {
			try {
				URI uri = URI.create(address);
				return "https".equals(uri.getScheme()) && uri.getHost() != null;
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

	}

}
