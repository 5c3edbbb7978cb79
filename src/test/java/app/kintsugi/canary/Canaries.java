package app.kintsugi.canary;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that no two fields share, and where each was typed. All begin with the same mark,
 * in letters only, so that one search finds any of them in any encoding, and short enough
 * for a name.
 */
final class Canaries {

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

	private static final int OWN_LETTERS = 16;

	/** How long each is. */
	static final int LENGTH = 32;

	/** Seeded from what nobody can guess, and quick: some texts are very long. */
	private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());

	/** Tells this run's from those of another. */
	private final String mark = "canary" + letters(LENGTH - OWN_LETTERS - 6);

	private final Map<String, String> typed = new LinkedHashMap<>();

	private final Set<String> readable = new HashSet<>();

	private final Map<String, String> secrets = new LinkedHashMap<>();

	/** A new word for a field. */
	String lay(String form, String field, String how) {
		String canary = this.mark + letters(OWN_LETTERS);
		this.typed.put(canary, form + " " + field + " (" + how + ")");
		return canary;
	}

	/** Notes that a word is shown to whoever runs the server, by design. */
	void readableByDesign(String canary) {
		this.readable.add(canary);
	}

	/** What whoever runs the server sees by design, in the places for it. */
	Set<String> readable() {
		return this.readable;
	}

	/** Notes something that the application made and only its owner may hold. */
	void secret(String secret, String what) {
		this.secrets.put(secret, what);
	}

	int count() {
		return this.typed.size();
	}

	/** Letters in no order, which no database makes shorter. */
	String letters(int count) {
		StringBuilder letters = new StringBuilder(count);
		for (int i = 0; i < count; i++) {
			letters.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return letters.toString();
	}

	/**
	 * Looks for every word, in UTF-8, UTF-16, Base64 at each of its three alignments, and
	 * hexadecimal.
	 * @return a sentence for each that was found
	 */
	Set<String> foundIn(String place, byte[] bytes) {
		Set<String> found = new TreeSet<>();
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		for (boolean upper : new boolean[] { false, true }) {
			String sought = upper ? this.mark.toUpperCase(Locale.ROOT) : this.mark;
			plain(text, sought, 0, found);
			plain(text, spread(sought), 1, found);
			hexadecimal(text, sought, found);
		}
		base64(text, found);
		found.removeAll(this.readable);
		Set<String> sentences = new TreeSet<>();
		this.secrets.forEach((secret, what) -> {
			if (text.contains(secret)) {
				sentences.add(what + " was found in " + place);
			}
		});
		found.forEach((canary) -> sentences
			.add(canary + ", typed in " + this.typed.getOrDefault(canary, "?") + ", was found in " + place));
		return sentences;
	}

	private void plain(String text, String sought, int gap, Set<String> found) {
		int step = gap + 1;
		for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
			StringBuilder whole = new StringBuilder();
			for (int i = at; i < text.length() && whole.length() < LENGTH; i += step) {
				whole.append(text.charAt(i));
			}
			found.add(whole.toString().toLowerCase(Locale.ROOT));
		}
	}

	/** UTF-16, whichever byte comes first: a zero between any two letters. */
	private static String spread(String sought) {
		return String.join("\0", sought.split(""));
	}

	private void hexadecimal(String text, String sought, Set<String> found) {
		for (HexFormat format : new HexFormat[] { HexFormat.of(), HexFormat.of().withUpperCase() }) {
			String hex = format.formatHex(sought.getBytes(StandardCharsets.US_ASCII));
			for (int at = text.indexOf(hex); at >= 0; at = text.indexOf(hex, at + 1)) {
				int end = Math.min(text.length(), at + 2 * (LENGTH));
				Matcher digits = Pattern.compile("(?:[0-9a-fA-F]{2})+").matcher(text.substring(at, end));
				String whole = digits.lookingAt()
						? new String(HexFormat.of().parseHex(digits.group()), StandardCharsets.ISO_8859_1) : hex;
				found.add(whole.toLowerCase(Locale.ROOT));
			}
		}
	}

	private void base64(String text, Set<String> found) {
		for (int before = 0; before < 3; before++) {
			byte[] shifted = ("\0".repeat(before) + this.mark).getBytes(StandardCharsets.US_ASCII);
			int first = (8 * before + 5) / 6;
			String core = Base64.getEncoder().encodeToString(shifted).substring(first, 8 * shifted.length / 6);
			for (int at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + 1)) {
				int start = Math.max(0, at - first);
				int length = 4 * ((before + LENGTH + 2) / 3);
				String group = text.substring(start, Math.min(text.length(), start + length));
				found.add(decoded(group, before));
			}
		}
	}

	private String decoded(String group, int before) {
		try {
			String whole = new String(Base64.getDecoder().decode(group), StandardCharsets.ISO_8859_1);
			return whole.substring(before, before + LENGTH);
		}
		catch (IllegalArgumentException | StringIndexOutOfBoundsException ex) {
			return this.mark + " (in Base64)";
		}
	}

}
