package app.kintsugi.account.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.TooManyTriesException;
import app.kintsugi.account.Tries;
import app.kintsugi.account.Tries.Try;
import app.kintsugi.vault.Keys;

/**
 * Where people come in: lets each try through that is not one too many, and knows the
 * browsers again that somebody has come in by.
 */
@Component
class Door {

	private static final HostCookie MARKS = new HostCookie("known");

	private static final Duration KEPT = Duration.ofDays(180);

	/** So many people are known in one browser, those who came last. */
	private static final int MOST = 4;

	private final Tries tries;

	Door(Tries tries) {
		this.tries = tries;
	}

	/**
	 * Tries to come in by a name.
	 * @param kind what is tried
	 * @return the person's keys, if it worked
	 * @throws TooManyTriesException when it was tried too often; then it is not tried
	 */
	Optional<Keys> open(String kind, String name, HttpServletRequest request, HttpServletResponse response,
			Supplier<Optional<Keys>> opening) {
		Optional<String> mark = mark(name, request);
		Try begun = this.tries.begin(kind, name, request.getRemoteAddr(), mark.orElse(null));
		Optional<Keys> opened = opening.get();
		if (opened.isPresent()) {
			begun.worked();
			know(mark.orElseGet(() -> this.tries.mark(name)), request, response);
		}
		return opened;
	}

	/** The person of this name is in, by another way. */
	void know(String name, HttpServletRequest request, HttpServletResponse response, Try begun) {
		begun.worked();
		know(mark(name, request).orElseGet(() -> this.tries.mark(name)), request, response);
	}

	/**
	 * Tries a code that names nobody.
	 * @throws TooManyTriesException when it was tried too often
	 */
	Try begin(String kind, HttpServletRequest request) {
		return this.tries.begin(kind, request.getRemoteAddr());
	}

	/** The page of a form again, which says how long to wait. */
	static ModelAndView closed(String view, Errors faults, TooManyTriesException why, HttpServletResponse response) {
		faults.reject((why.minutes() > 1) ? "tries.too-many" : "tries.too-many.soon", new Object[] { why.minutes() },
				null);
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(why.seconds()));
		return new ModelAndView(view, HttpStatus.TOO_MANY_REQUESTS);
	}

	private Optional<String> mark(String name, HttpServletRequest request) {
		return marks(request).stream().filter((mark) -> this.tries.isMark(mark, name)).findFirst();
	}

	private static void know(String mark, HttpServletRequest request, HttpServletResponse response) {
		List<String> marks = new ArrayList<>(marks(request));
		marks.remove(mark);
		marks.add(0, mark);
		MARKS.keep(request, response, String.join(".", marks.subList(0, Math.min(marks.size(), MOST))), KEPT);
	}

	private static List<String> marks(HttpServletRequest request) {
		return MARKS.read(request)
			.map((all) -> Arrays.stream(all.split("\\.")).limit(MOST).toList())
			.orElseGet(List::of);
	}

}
