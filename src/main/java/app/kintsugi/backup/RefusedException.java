package app.kintsugi.backup;

import java.io.IOException;

/**
 * That something is not done, since it would harm, or cannot be done as things are. The
 * message is a sentence or two for the operator.
 */
class RefusedException extends IOException {

	RefusedException(String message) {
		super(message);
	}

}
