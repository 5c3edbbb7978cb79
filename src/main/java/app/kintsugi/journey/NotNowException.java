package app.kintsugi.journey;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What somebody asked for does not fit where the journey stands: it has moved on, rests,
 * or has ended, most often while their page was open.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class NotNowException extends RuntimeException {

	public NotNowException(String what) {
		super(what);
	}

}
