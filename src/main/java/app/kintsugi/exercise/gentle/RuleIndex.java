package app.kintsugi.exercise.gentle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.kintsugi.exercise.gentle.Language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are worth trying at a place: those whose patterns can begin with its word
 * and go on with the next, and of which the text has a word that they cannot do without.
 */
final class RuleIndex {

	private final Map<String, Places> byFirstWord = new HashMap<>();

	private final Map<String, BitSet> byNeededWord = new HashMap<>();

	private final BitSet needNothing = new BitSet();

	/** A rule and its number. */
	record Numbered(int number, Rule rule) {
	}

	private record Places(Map<String, List<Numbered>> bySecondWord, List<Numbered> beforeAnything) {
	}

	RuleIndex(List<Rule> rules) {
		Map<String, List<Numbered>> byFirst = new HashMap<>();
		for (int number = 0; number < rules.size(); number++) {
			Numbered rule = new Numbered(number, rules.get(number));
			for (String word : Language.firstWords(rule.rule().pattern())) {
				byFirst.computeIfAbsent(word, (any) -> new ArrayList<>()).add(rule);
			}
			need(number, rule.rule().pattern().neededWords());
		}
		byFirst.forEach((word, some) -> this.byFirstWord.put(word, places(word, some)));
	}

	private void need(int number, @Nullable Set<String> words) {
		if (words == null) {
			this.needNothing.set(number);
			return;
		}
		words.forEach((word) -> this.byNeededWord.computeIfAbsent(word, (any) -> new BitSet()).set(number));
	}

	private static Places places(String first, List<Numbered> rules) {
		List<Numbered> beforeAnything = new ArrayList<>();
		Map<String, List<Numbered>> bySecond = new HashMap<>();
		List<Set<String>> seconds = new ArrayList<>();
		Set<String> all = new HashSet<>();
		for (Numbered rule : rules) {
			Set<String> words = rule.rule().pattern().secondWords(first);
			seconds.add((words != null) ? words : Set.of());
			if (words == null) {
				beforeAnything.add(rule);
			}
			else {
				all.addAll(words);
			}
		}
		for (String second : all) {
			List<Numbered> there = new ArrayList<>();
			for (int i = 0; i < rules.size(); i++) {
				if (seconds.get(i).contains(second) || beforeAnything.contains(rules.get(i))) {
					there.add(rules.get(i));
				}
			}
			bySecond.put(second, there);
		}
		return new Places(bySecond, beforeAnything);
	}

	/** The numbers of the rules that have in a text what they need. */
	BitSet worthTrying(Words words) {
		BitSet worth = new BitSet();
		worth.or(this.needNothing);
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < words.size(); i++) {
			if (words.isWord(i) && seen.add(words.at(i))) {
				BitSet some = this.byNeededWord.get(words.at(i));
				if (some != null) {
					worth.or(some);
				}
			}
		}
		return worth;
	}

	/** The rules to try at a word, in the order of their file. */
	List<Numbered> at(Words words, int at) {
		Places places = this.byFirstWord.get(words.at(at));
		if (places == null) {
			return List.of();
		}
		return words.isWord(at + 1) ? places.bySecondWord().getOrDefault(words.at(at + 1), places.beforeAnything())
				: places.beforeAnything();
	}

}
