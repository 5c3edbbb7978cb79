package app.kintsugi.vault;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The person holds no key to a circle: for them, what lies in it does not exist.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoKeyException extends RuntimeException {

	public NoKeyException() {
		super("no key to this circle");
	}

}
