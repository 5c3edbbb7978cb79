package app.kintsugi.exercise.gentle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * All that is looked for in one language, ready to be asked.
 */
final class Language {

	private static final int BEFORE = 9;

	private static final int AROUND = 12;

	/** A name of a song or a film has at least so many words in capitals. */
	private static final int TITLE = 3;

	private final Locale locale;

	private final Contractions contractions;

	private final RuleIndex rules;

	private final Map<String, List<Pattern>> unless = new HashMap<>();

	private final Map<Kind, Map<String, List<Pattern>>> unlessOf = new EnumMap<>(Kind.class);

	private final List<Topic> topics;

	/** What turns a reproach into a question at its end only: "…, do you?". */
	private final Phrases tags;

	/**
	 * A pattern and what to say of it.
	 *
	 * @param pattern the pattern
	 * @param kind the kind of what it finds
	 * @param inQuestions whether it is looked for in questions too
	 * @param own a beginning of its own, where it has one
	 * @param byTopic whether a topic's beginning comes before the kind's
	 * @param general the kind's beginning
	 */
	record Rule(Pattern pattern, Kind kind, boolean inQuestions, @Nullable Beginning own, boolean byTopic,
			Beginning general) {
	}

	/**
	 * What people talk about, and a beginning for it.
	 */
	record Topic(Phrases words, Beginning beginning) {
	}

	Language(Locale locale, Contractions contractions, List<Rule> rules, List<Pattern> unless,
			Map<Kind, List<Pattern>> unlessOf, List<Topic> topics, Phrases tags) {
		this.locale = locale;
		this.contractions = contractions;
		this.topics = List.copyOf(topics);
		this.tags = tags;
		this.rules = new RuleIndex(rules);
		unless.forEach((pattern) -> put(this.unless, pattern));
		unlessOf.forEach((kind, patterns) -> {
			Map<String, List<Pattern>> byWord = this.unlessOf.computeIfAbsent(kind, (any) -> new HashMap<>());
			patterns.forEach((pattern) -> put(byWord, pattern));
		});
	}

	private static void put(Map<String, List<Pattern>> byWord, Pattern pattern) {
		firstWords(pattern).forEach((word) -> byWord.computeIfAbsent(word, (any) -> new ArrayList<>()).add(pattern));
	}

	static Set<String> firstWords(Pattern pattern) {
		Set<String> words = pattern.firstWords();
		if (words == null) {
			throw new IllegalArgumentException("a pattern must begin with a word");
		}
		return words;
	}

	/** The passages of a text, in its order. */
	List<Passage> passages(String text) {
		Words words = Words.of(text, this.contractions);
		List<Passage> passages = new ArrayList<>();
		int[] doneUntil = new int[Kind.values().length];
		BitSet worthTrying = this.rules.worthTrying(words);
		for (int at = 0; at < words.size(); at++) {
			if (words.isWord(at)) {
				passagesAt(at, words, text, worthTrying, doneUntil, passages);
			}
		}
		return passages;
	}

	private void passagesAt(int at, Words words, String text, BitSet worthTrying, int[] doneUntil,
			List<Passage> passages) {
		for (RuleIndex.Numbered numbered : this.rules.at(words, at)) {
			if (!worthTrying.get(numbered.number())) {
				continue;
			}
			Rule rule = numbered.rule();
			int kind = rule.kind().ordinal();
			if (doneUntil[kind] > at || (!rule.inQuestions() && isQuestion(words, at))) {
				continue;
			}
			int end = rule.pattern().endOf(words, at);
			if (end > at && !isSpared(rule.kind(), words, at) && !isTitle(words, text, at, end)) {
				doneUntil[kind] = end;
				passages.add(new Passage(words.start(at), words.end(end - 1), rule.kind(), this.locale,
						beginning(rule, words, at, end)));
			}
		}
	}

	private boolean isQuestion(Words words, int at) {
		if (!words.inQuestion(at)) {
			return false;
		}
		int end = words.sentenceEnd(at);
		for (int length = 1; length <= Phrases.LONGEST && end - length > at; length++) {
			if (words.isComma(end - length - 1) && (this.tags.lengthsAt(words, end - length) & (1 << length)) != 0) {
				return false;
			}
		}
		return true;
	}

	private boolean isSpared(Kind kind, Words words, int at) {
		Map<String, List<Pattern>> ofKind = this.unlessOf.getOrDefault(kind, Map.of());
		for (int from = at - 1; from >= Math.max(words.sentenceStart(at), at - BEFORE); from--) {
			if (words.isWord(from)) {
				for (Pattern pattern : this.unless.getOrDefault(words.at(from), List.of())) {
					if (pattern.fills(words, from, at)) {
						return true;
					}
				}
				for (Pattern pattern : ofKind.getOrDefault(words.at(from), List.of())) {
					if (pattern.fills(words, from, at)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** Whether the first words stand in capitals, as in the name of a song. */
	private static boolean isTitle(Words words, String text, int at, int end) {
		int capitals = 0;
		boolean small = false;
		int last = -1;
		for (int i = at; i < end && capitals < TITLE; i++) {
			if (words.start(i) == last) {
				continue;
			}
			last = words.start(i);
			String word = text.substring(words.start(i), words.end(i));
			if (!Character.isUpperCase(word.codePointAt(0))) {
				return false;
			}
			capitals++;
			small |= !word.equals(word.toUpperCase(Locale.ROOT));
		}
		return capitals == TITLE && small;
	}

	private Beginning beginning(Rule rule, Words words, int at, int end) {
		if (rule.own() != null) {
			return rule.own();
		}
		if (rule.byTopic()) {
			int last = Math.min(words.sentenceEnd(at), end + AROUND);
			for (Topic topic : this.topics) {
				for (int i = at; i < last; i++) {
					if (words.isWord(i) && topic.words().lengthsAt(words, i) > 1) {
						return topic.beginning();
					}
				}
			}
		}
		return rule.general();
	}

}
