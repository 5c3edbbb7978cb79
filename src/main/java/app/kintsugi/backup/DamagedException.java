package app.kintsugi.backup;

import java.io.IOException;

/**
 * That a backup is not what was written, or that it cannot be brought back. The message
 * says why, and holds nothing of what is in it.
 */
class DamagedException extends IOException {

	DamagedException(String message) {
		super(message);
	}

	DamagedException(String message, Throwable cause) {
		super(message, cause);
	}

}
