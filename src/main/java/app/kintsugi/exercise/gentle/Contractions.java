package app.kintsugi.exercise.gentle;

import java.util.List;
import java.util.Map;

/**
 * What is written out before a pattern looks at it.
 *
 * @param words whole words, as they are spelt, and what they stand for
 * @param endings endings with an apostrophe, and what they stand for
 */
record Contractions(Map<String, List<String>> words, Map<String, List<String>> endings) {

	static final Contractions NONE = new Contractions(Map.of(), Map.of());

	List<String> writtenOut(String word) {
		List<String> whole = this.words.get(word);
		if (whole != null) {
			return whole;
		}
		if (word.indexOf('\'') > 0) {
			for (Map.Entry<String, List<String>> ending : this.endings.entrySet()) {
				if (word.endsWith(ending.getKey()) && word.length() > ending.getKey().length()) {
					List<String> stem = List.of(word.substring(0, word.length() - ending.getKey().length()));
					return java.util.stream.Stream.concat(stem.stream(), ending.getValue().stream()).toList();
				}
			}
		}
		return List.of(word);
	}

}
