package app.kintsugi.ui;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.BindStatus;
import org.springframework.web.servlet.support.RequestContext;

/**
 * What {@code ui/fields.html} shows of the model attribute {@code form}: also of a form
 * that could not be made because something in it is not a date, a number or an id. There
 * is no form object then, only what was typed.
 */
@Component("formFields")
class FormFields {

	/**
	 * A field as it is shown.
	 *
	 * @param value what was typed, or what the form was prepared with
	 * @param faults what is wrong with it, in words
	 */
	record Field(String value, List<String> faults) {

		public boolean faulty() {
			return !this.faults.isEmpty();
		}

		/** The ids of what describes the control, or null to leave the attribute away. */
		public @Nullable String describedBy(String name, @Nullable String help) {
			String ids = ((help != null) ? name + "-help " : "") + (faulty() ? name + "-error" : "");
			return ids.isEmpty() ? null : ids.strip();
		}

	}

	/** A line of the summary: the field to go to, if it is about one. */
	record Fault(@Nullable String field, String message) {
	}

	private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]");

	private static final String FIRST_AREA = FormFields.class.getName() + ".first-area";

	private final ObjectProvider<Begun> begun;

	FormFields(ObjectProvider<Begun> begun) {
		this.begun = begun;
	}

	/** What was begun on this page, if there is a room that keeps such things. */
	public Begun.@Nullable Form begun() {
		Begun room = this.begun.getIfAvailable();
		return (room != null) ? room.onThisPage() : null;
	}

	/** See {@link Begun#box()}. */
	public @Nullable String box() {
		Begun room = this.begun.getIfAvailable();
		return (room != null) ? room.box() : null;
	}

	/** Whether this is the first long field of the page. */
	public boolean isFirstArea(String name) {
		HttpServletRequest request = request();
		Object first = request.getAttribute(FIRST_AREA);
		if (first == null) {
			request.setAttribute(FIRST_AREA, name);
		}
		return first == null || first.equals(name);
	}

	public Field field(RequestContext page, String name) {
		Begun.Form resumed = begun();
		String text = (resumed != null) ? resumed.texts().get(name) : null;
		if (text != null) {
			return new Field(text, List.of());
		}
		BindStatus status = page.getBindStatus("form." + name, false);
		Object value = status.getActualValue();
		// A date is shown as its own text, which is what a date input understands
		if (value == null || status.isError()) {
			value = status.getValue();
		}
		return new Field((value != null) ? value.toString() : "",
				Arrays.stream(status.getErrorMessages()).distinct().sorted().toList());
	}

	public List<Fault> faults(RequestContext page) {
		Errors errors = page.getErrors("form", false);
		if (errors == null || !errors.hasErrors()) {
			return List.of();
		}
		List<String> order = order(errors);
		return errors.getAllErrors()
			.stream()
			.filter((error) -> !ReadingFirst.isNoFault(error))
			.map((error) -> new Fault((error instanceof FieldError at) ? at.getField() : null,
					page.getMessage(error, false)))
			.distinct()
			.sorted(Comparator.comparingInt((Fault fault) -> place(order, fault))
				.thenComparingInt(FormFields::index)
				.thenComparing(Fault::message))
			.toList();
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

	// Bean Validation reports in no order; the page asks in the order of the record.
	private static List<String> order(Errors errors) {
		Object form = (errors instanceof BindingResult result) ? result.getTarget() : null;
		if (form == null || !form.getClass().isRecord()) {
			return List.of();
		}
		return Arrays.stream(form.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
	}

	private static int place(List<String> order, Fault fault) {
		return (fault.field() != null) ? order.indexOf(fault.field().split("[.\\[]", 2)[0]) : -1;
	}

	/** Of one of many that are asked alike, such as {@code answers[12]}; else 0. */
	private static int index(Fault fault) {
		Matcher index = (fault.field() != null) ? INDEX.matcher(fault.field()) : null;
		return (index != null && index.find()) ? Integer.parseInt(index.group(1)) : 0;
	}

}
