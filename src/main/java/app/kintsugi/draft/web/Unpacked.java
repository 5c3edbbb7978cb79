package app.kintsugi.draft.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import app.kintsugi.vault.DeviceBox;
import app.kintsugi.vault.TamperedException;

/**
 * What a browser has put into a {@link DeviceBox}: a form, written as forms are sent.
 */
final class Unpacked {

	private Unpacked() {
	}

	/**
	 * Nothing when the box is not for the person whose keys are open. A page that was
	 * opened without a network does not know the name of its draft: that it could fill a
	 * box for this person says as much.
	 */
	static Optional<Map<String, String>> from(String box) {
		try {
			byte[] form = DeviceBox.open(Base64.getUrlDecoder().decode(box));
			Map<String, String> sent = fields(new String(form, StandardCharsets.UTF_8));
			String page = sent.get(Posted.PAGE);
			if (page != null && sent.getOrDefault(Posted.DRAFT, "").isEmpty()) {
				sent.put(Posted.DRAFT, new Posted(page, null, 0).field());
			}
			return Optional.of(sent);
		}
		catch (TamperedException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Map<String, String> fields(String form) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String field : form.split("&")) {
			int equals = field.indexOf('=');
			if (equals > 0) {
				fields.putIfAbsent(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
			}
		}
		return fields;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
