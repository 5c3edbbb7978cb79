package app.kintsugi.draft.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.Alias;

/**
 * What a form says of its draft, in its hidden fields {@code draft} and
 * {@code draftPage}.
 *
 * @param page where the form is; it was shown to the person whose keys are open
 * @param id the draft it was shown with, or made; null for none
 * @param number of that draft
 */
record Posted(String page, @Nullable UUID id, int number) {

	static final String DRAFT = "draft";

	static final String PAGE = "draftPage";

	private static final Pattern FIELD = Pattern.compile("([\\w-]{32})\\.([0-9a-f-]{36})?\\.(\\d{1,9})");

	/** The names of what people type and choose. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.\\[\\]_-]{0,59}");

	/** An id that stops a form from being stored twice belongs to one form only. */
	private static final Set<String> NOT_KEPT = Set.of(DRAFT, PAGE, "submission");

	String field() {
		return Alias.of(this.page) + "." + ((this.id != null) ? this.id : "") + "." + this.number;
	}

	/**
	 * Whether this form was shown to somebody else than the person whose keys are open.
	 */
	static boolean isOfSomebodyElse(HttpServletRequest request) {
		return request.getParameter(DRAFT) != null && of(request).isEmpty();
	}

	/** Nothing when there is nothing of the kind, or it was made for somebody else. */
	static Optional<Posted> of(HttpServletRequest request) {
		String field = request.getParameter(DRAFT);
		String page = request.getParameter(PAGE);
		if (field == null || page == null || !isAddress(page)) {
			return Optional.empty();
		}
		Matcher parts = FIELD.matcher(field);
		if (!parts.matches() || !parts.group(1).equals(Alias.of(page))) {
			return Optional.empty();
		}
		UUID id = (parts.group(2) != null) ? UUID.fromString(parts.group(2)) : null;
		return Optional.of(new Posted(page, id, Integer.parseInt(parts.group(3))));
	}

	/** The names of what was chosen and not typed, as the page tells them. */
	static Set<String> choices(HttpServletRequest request) {
		String names = request.getParameter("~choices");
		return (names != null) ? Arrays.stream(names.split(","))
			.filter((name) -> NAME.matcher(name).matches())
			.collect(Collectors.toCollection(TreeSet::new)) : Set.of();
	}

	/** What was typed and chosen, each line break as one character. */
	static Map<String, String> texts(HttpServletRequest request) {
		Map<String, String> texts = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, all) -> {
			if (NAME.matcher(name).matches() && !NOT_KEPT.contains(name)) {
				texts.put(name, all[0].replace("\r\n", "\n").replace('\r', '\n'));
			}
		});
		return texts;
	}

	static boolean isAddress(String page) {
		return page.length() <= 1_000 && page.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*");
	}

}
