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

import app.kintsugi.draft.Attempt;
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

	/** The names of what people type and choose; none of ours begins with a letter. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.\\[\\]_-]{0,59}");

	private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]{0,999}");

	/** An id that stops a form from being stored twice belongs to one form only. */
	private static final Set<String> NOT_KEPT = Set.of(DRAFT, PAGE, "submission");

	String field() {
		return Alias.of(this.page) + "." + ((this.id != null) ? this.id : "") + "." + this.number;
	}

	/** Nothing when there is nothing of the kind, or it was made for somebody else. */
	static Optional<Posted> of(Map<String, String> sent) {
		String page = sent.get(PAGE);
		Matcher field = FIELD.matcher(sent.getOrDefault(DRAFT, ""));
		if (page == null || !isAddress(page) || !field.matches() || !field.group(1).equals(Alias.of(page))) {
			return Optional.empty();
		}
		try {
			UUID id = (field.group(2) != null) ? UUID.fromString(field.group(2)) : null;
			return Optional.of(new Posted(page, id, Integer.parseInt(field.group(3))));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Nothing when a page asks for something that no page of ours would. */
	static Optional<Attempt> attempt(Map<String, String> sent) {
		String writer = sent.get("~writer");
		String turn = sent.getOrDefault("~turn", "");
		if (writer == null || !turn.matches("\\d{1,15}")) {
			return Optional.empty();
		}
		return of(sent).map((posted) -> new Attempt(posted.page, posted.id, posted.number, writer, Long.parseLong(turn),
				texts(sent), choices(sent)));
	}

	/** The first text of each name. */
	static Map<String, String> sent(HttpServletRequest request) {
		Map<String, String> sent = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, all) -> sent.put(name, all[0]));
		return sent;
	}

	/** What was typed and chosen, each line break as one character. */
	static Map<String, String> texts(Map<String, String> sent) {
		Map<String, String> texts = new LinkedHashMap<>();
		sent.forEach((name, text) -> {
			if (NAME.matcher(name).matches() && !NOT_KEPT.contains(name)) {
				texts.put(name, text.replace("\r\n", "\n").replace('\r', '\n'));
			}
		});
		return texts;
	}

	/** The names of what was chosen and not typed, as the page tells them. */
	private static Set<String> choices(Map<String, String> sent) {
		return Arrays.stream(sent.getOrDefault("~choices", "").split(","))
			.filter((name) -> NAME.matcher(name).matches())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static boolean isAddress(String page) {
		return ADDRESS.matcher(page).matches();
	}

}
