package app.kintsugi.safety;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * People who can be called or written to. At least one way to reach them is there.
 *
 * @param country ISO 3166 code
 * @param name what they call themselves
 * @param audience who it is for: {@code women}, {@code men}, {@code anyone} (each about
 * violence), {@code crisis} (about anything), or words of the operator's own
 * @param phone number to call
 * @param text number to send a text message to
 * @param word what to write in that message, if it must be a certain word
 * @param web their page, which also leads to a chat where they have one
 * @param hours {@code always}, or the hours in words
 * @param languages ISO 639 codes of the languages spoken
 * @param source address of the page that gives all this
 * @param checked the day on which it was read there
 */
public record HelpLine(String country, String name, String audience, @Nullable String phone, @Nullable String text,
		@Nullable String word, @Nullable String web, @Nullable String hours, List<String> languages, String source,
		LocalDate checked) {

	private static final Set<String> KNOWN_AUDIENCES = Set.of("women", "men", "anyone", "crisis");

	/** Whether the audience is one that we have words for in every language. */
	public boolean hasKnownAudience() {
		return KNOWN_AUDIENCES.contains(this.audience);
	}

	public boolean always() {
		return "always".equals(this.hours);
	}

	/** The phone number for a link. */
	public @Nullable String dial() {
		return (this.phone != null) ? dial(this.phone) : null;
	}

	/** The number for text messages for a link. */
	public @Nullable String sms() {
		return (this.text != null) ? "sms:" + digits(this.text) : null;
	}

	public @Nullable String webHost() {
		return (this.web != null) ? host(this.web) : null;
	}

	public String sourceHost() {
		return host(this.source);
	}

	/** The languages spoken, by their names in a language. */
	public String languageNames(Locale locale) {
		return this.languages.stream()
			.map((language) -> Locale.forLanguageTag(language).getDisplayLanguage(locale))
			.collect(Collectors.joining(", "));
	}

	static String dial(String number) {
		return "tel:" + digits(number);
	}

	private static String digits(String number) {
		return number.replaceAll("[^0-9+]", "");
	}

	private static String host(String address) {
		return URI.create(address).getHost().replaceFirst("^www\\.", "");
	}

}
