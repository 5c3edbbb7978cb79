package app.kintsugi.vault;

import java.util.Arrays;
import java.util.function.UnaryOperator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes documents as padded JSON and reads them again. What Jackson says of a fault can
 * quote the text, so its exceptions go no further than this class.
 */
final class Documents {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Documents() {
	}

	static byte[] write(Object document) {
		return write(document, Padding::pad);
	}

	/** With room to grow: see {@link Padding#padRoomily}. */
	static byte[] writeRoomily(Object document) {
		return write(document, Padding::padRoomily);
	}

	private static byte[] write(Object document, UnaryOperator<byte[]> padding) {
		byte[] json;
		try {
			json = JSON.writeValueAsBytes(document);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("cannot be written as JSON: " + document.getClass().getName());
		}
		byte[] padded = padding.apply(json);
		Arrays.fill(json, (byte) 0);
		return padded;
	}

	static <T> T read(byte[] padded, Class<T> type) {
		byte[] json = Padding.unpad(padded);
		try {
			return JSON.readValue(json, type);
		}
		catch (JacksonException ex) {
			throw new TamperedException("not a " + type.getName());
		}
		finally {
			Arrays.fill(json, (byte) 0);
		}
	}

}
