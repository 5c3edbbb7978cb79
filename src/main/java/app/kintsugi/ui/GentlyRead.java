package app.kintsugi.ui;

import java.security.Principal;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What {@code ui/gentle.html} shows.
 */
@Component("gentle")
class GentlyRead {

	private static final String OFFERED = GentlyRead.class.getName() + ".offered";

	private static final String SHOWN = GentlyRead.class.getName() + ".shown";

	/**
	 * What there is to say of a field.
	 *
	 * @param first whether this is what the reader is to look at first
	 */
	record Reading(GentleReading.Found found, boolean first) {
	}

	private final ObjectProvider<GentleReading> reading;

	GentlyRead(ObjectProvider<GentleReading> reading) {
		this.reading = reading;
	}

	/** Whether the reader of this page wants to be offered it. */
	public boolean offered() {
		HttpServletRequest request = request();
		if (request.getAttribute(OFFERED) instanceof Boolean known) {
			return known;
		}
		GentleReading room = this.reading.getIfAvailable();
		UUID person = person(request.getUserPrincipal());
		boolean offered = room != null && person != null && room.isOfferedTo(person);
		request.setAttribute(OFFERED, offered);
		return offered;
	}

	/** What was found in a field; null where nothing was asked or nothing was written. */
	public @Nullable Reading reading(String text) {
		HttpServletRequest request = request();
		GentleReading room = this.reading.getIfAvailable();
		if (room == null || text.isBlank() || !ReadingFirst.isAsked(request) || !offered()) {
			return null;
		}
		boolean first = request.getAttribute(SHOWN) == null;
		request.setAttribute(SHOWN, true);
		return new Reading(room.read(text), first);
	}

	private static @Nullable UUID person(@Nullable Principal principal) {
		try {
			return (principal != null) ? UUID.fromString(principal.getName()) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
