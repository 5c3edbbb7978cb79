package app.kintsugi.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form as a page has it, with everything it would send.
 */
final class Form {

	private static final Set<String> TYPED = Set.of("text", "password", "search", "email", "tel", "url", "");

	/** What may be typed, or is chosen, or is sent along. */
	enum Kind {

		TYPED, CHOSEN, HIDDEN

	}

	/**
	 * One field.
	 *
	 * @param contents what it may hold: of a choice, each of its options
	 */
	record Field(String name, Kind kind, String type, List<String> contents) {
	}

	private final Document page;

	private final Element form;

	private final Map<String, Field> fields = new LinkedHashMap<>();

	private Form(Document page, Element form) {
		this.page = page;
		this.form = form;
		for (Element control : form.select("[name]:not(button[name=gently])")) {
			add(control);
		}
	}

	static List<Form> in(Document page) {
		return page.select("form").stream().map((form) -> new Form(page, form)).toList();
	}

	private void add(Element control) {
		String name = control.attr("name");
		String type = control.attr("type");
		switch (control.normalName()) {
			case "textarea" ->
				put(name, control.hasAttr("readonly") ? Kind.HIDDEN : Kind.TYPED, "textarea", List.of(textOf(control)));
			case "select" -> put(name, Kind.CHOSEN, "select", control.select("option").eachAttr("value"));
			case "input" -> {
				Kind kind = switch (type) {
					case "radio", "checkbox", "date", "number" -> Kind.CHOSEN;
					default -> TYPED.contains(type) ? Kind.TYPED : Kind.HIDDEN;
				};
				put(name, kind, type, List.of(type.equals("date") ? "2026-12-24" : control.attr("value")));
			}
			default -> put(name, Kind.HIDDEN, type, List.of(control.attr("value")));
		}
	}

	private void put(String name, Kind kind, String type, List<String> contents) {
		Field earlier = this.fields.get(name);
		List<String> all = new ArrayList<>((earlier != null) ? earlier.contents() : List.of());
		all.addAll(contents);
		this.fields.put(name, new Field(name, (earlier != null) ? earlier.kind() : kind, type, all));
	}

	/** What a browser makes of the text between a textarea's tags. */
	private static String textOf(Element textarea) {
		String text = textarea.wholeText();
		return text.startsWith("\n") ? text.substring(1) : text;
	}

	String action() {
		return this.form.attr("action");
	}

	/** Whether its words can be looked at before they are taken. */
	boolean canBeReadFirst() {
		return !this.form.select("button[name=gently]").isEmpty();
	}

	boolean isPost() {
		return "post".equalsIgnoreCase(this.form.attr("method"));
	}

	Document page() {
		return this.page;
	}

	List<Field> fields() {
		return List.copyOf(this.fields.values());
	}

	List<Field> typed() {
		return this.fields.values().stream().filter((field) -> field.kind() == Kind.TYPED).toList();
	}

	/** The first content of a field. */
	String content(String name) {
		Field field = this.fields.get(name);
		return (field != null) ? field.contents().get(0) : "";
	}

	/** Tells this form from those that send something else. */
	String signature() {
		return (isPost() ? "POST " : "GET ") + withoutIds(action()) + " "
				+ this.fields.values()
					.stream()
					.map((field) -> field.name()
							+ ((field.kind() == Kind.CHOSEN && field.contents().size() <= 4) ? field.contents() : ""))
					.sorted()
					.collect(Collectors.joining(","));
	}

	/** A path in which every id is the same. */
	static String withoutIds(String path) {
		return path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*")
			.replaceAll("=[^&]*", "=*")
			.replaceAll("/[0-9]+", "/*");
	}

}
