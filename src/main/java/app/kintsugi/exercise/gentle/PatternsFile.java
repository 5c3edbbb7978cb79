package app.kintsugi.exercise.gentle;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a file of patterns. How one is written is said at the top of
 * {@code gentle/en.yaml}. The nodes of the YAML are read rather than its objects: a node
 * knows its line, and everything is text (to YAML, "no" would be false).
 */
final class PatternsFile {

	private static final Set<String> SECTIONS = Set.of("language", "contractions", "unless", "tags", "lists", "topics",
			"kinds");

	private final String name;

	private Contractions contractions = Contractions.NONE;

	private final Map<String, Phrases> lists = new LinkedHashMap<>();

	/**
	 * Says what is wrong in which line.
	 */
	static final class UnfitException extends RuntimeException {

		UnfitException(String message) {
			super(message);
		}

	}

	private PatternsFile(String name) {
		this.name = name;
	}

	/**
	 * Reads a file.
	 * @param name of the file, for the message if it is not as it should be
	 * @param content the text of the file
	 * @throws UnfitException if the file is not as it should be; it names file and line
	 */
	static Language read(String name, String content) {
		return new PatternsFile(name).read(content);
	}

	private Language read(String content) {
		Map<String, Node> sections = fields(parse(content), SECTIONS);
		Node language = needed(sections, "language", 1);
		String code = text(language);
		if (!Set.of(Locale.getISOLanguages()).contains(code)) {
			throw unfit(language, "language must be an ISO code such as de, and is " + code);
		}
		readContractions(sections.get("contractions"));
		readLists(sections.get("lists"));
		List<Language.Rule> rules = new ArrayList<>();
		Map<Kind, List<Pattern>> unlessOf = new EnumMap<>(Kind.class);
		readKinds(needed(sections, "kinds", 1), rules, unlessOf);
		return new Language(Locale.forLanguageTag(code), this.contractions, rules, patterns(sections.get("unless")),
				unlessOf, topics(sections.get("topics")), phrases(sections.get("tags")));
	}

	private Node parse(String content) {
		try {
			Node document = new Yaml(new LoaderOptions()).compose(new StringReader(content));
			if (document == null) {
				throw new UnfitException(this.name + ": it is empty");
			}
			return document;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new UnfitException(this.name + ", line " + line + ": this is not YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new UnfitException(this.name + ": it is not YAML");
		}
	}

	private void readContractions(@Nullable Node node) {
		if (node == null) {
			return;
		}
		Map<String, List<String>> words = new LinkedHashMap<>();
		Map<String, List<String>> endings = new LinkedHashMap<>();
		fields(node, null).forEach((key, value) -> {
			boolean ending = key.startsWith("'") || key.equals("n't");
			(ending ? endings : words).put(Words.fold(key), Words.spelt(text(value), Contractions.NONE));
		});
		this.contractions = new Contractions(words, endings);
	}

	private void readLists(@Nullable Node node) {
		if (node != null) {
			fields(node, null).forEach((key, value) -> this.lists.put(key, phrases(value)));
		}
	}

	private Phrases phrases(@Nullable Node node) {
		Phrases phrases = new Phrases();
		if (node != null) {
			items(node).forEach((item) -> phrases.add(phrase(item, text(item))));
		}
		return phrases;
	}

	private List<String> phrase(Node node, String text) {
		List<String> phrase = new ArrayList<>();
		for (String word : text.strip().split("\\s+")) {
			boolean open = word.endsWith("*");
			String letters = open ? word.substring(0, word.length() - 1) : word;
			List<String> spelt = Words.spelt(letters, open ? Contractions.NONE : this.contractions);
			if (spelt.isEmpty() || (open && spelt.size() > 1)) {
				throw unfit(node, "“" + text + "” has something that is not a word: “" + word + "”");
			}
			phrase.addAll(open ? List.of(spelt.get(0) + "*") : spelt);
		}
		if (phrase.size() > Phrases.LONGEST) {
			throw unfit(node, "“" + text + "” has more than " + Phrases.LONGEST + " words");
		}
		return phrase;
	}

	private List<Language.Topic> topics(@Nullable Node node) {
		List<Language.Topic> topics = new ArrayList<>();
		if (node != null) {
			for (Node item : items(node)) {
				Map<String, Node> fields = fields(item, Set.of("words", "feel", "about", "need"));
				topics.add(new Language.Topic(phrases(needed(fields, "words", line(item))), beginning(item, fields)));
			}
		}
		return topics;
	}

	private void readKinds(Node node, List<Language.Rule> rules, Map<Kind, List<Pattern>> unlessOf) {
		Map<String, Node> kinds = fields(node, Set.copyOf(Arrays.stream(Kind.values()).map(Kind::key).toList()));
		for (Kind kind : Kind.values()) {
			Node of = needed(kinds, kind.key(), line(node));
			Map<String, Node> fields = fields(of, Set.of("feel", "about", "need", "topics", "unless", "rules"));
			Beginning general = beginning(of, fields);
			boolean byTopic = isTrue(fields.get("topics"));
			unlessOf.put(kind, patterns(fields.get("unless")));
			for (Node item : items(needed(fields, "rules", line(of)))) {
				Map<String, Node> rule = fields(item, Set.of("find", "questions", "feel", "about", "need"));
				Beginning own = rule.containsKey("feel") ? beginning(item, rule) : null;
				boolean questions = isTrue(rule.get("questions"));
				patterns(needed(rule, "find", line(item))).forEach(
						(pattern) -> rules.add(new Language.Rule(pattern, kind, questions, own, byTopic, general)));
			}
		}
	}

	private Beginning beginning(Node node, Map<String, Node> fields) {
		return new Beginning(text(needed(fields, "feel", line(node))), text(needed(fields, "about", line(node))),
				text(needed(fields, "need", line(node))));
	}

	private boolean isTrue(@Nullable Node node) {
		if (node == null) {
			return false;
		}
		if (!"true".equals(text(node))) {
			throw unfit(node, "this can only be true, or be left out");
		}
		return true;
	}

	private List<Pattern> patterns(@Nullable Node node) {
		return (node != null) ? items(node).stream().map(this::pattern).toList() : List.of();
	}

	private Pattern pattern(Node node) {
		List<Pattern.Part> parts = new ArrayList<>();
		for (String part : apart(text(node))) {
			if (!parts.isEmpty() && parts.get(parts.size() - 1).ask() == Pattern.Ask.REST_OF_CLAUSE) {
				throw unfit(node, "nothing can follow >>");
			}
			parts.add(part(node, part));
		}
		Pattern pattern = new Pattern(List.copyOf(parts));
		if (parts.stream().filter(Pattern.Part::canStretch).count() > Pattern.STRETCHES) {
			throw unfit(node, "more than " + Pattern.STRETCHES + " parts of it can stretch");
		}
		if (pattern.firstWords() == null) {
			throw unfit(node, "a pattern must begin with whole words: " + text(node));
		}
		return pattern;
	}

	/** The parts of a pattern: a space in the name of a list parts nothing. */
	private static List<String> apart(String pattern) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		boolean inName = false;
		for (char c : (pattern + " ").toCharArray()) {
			inName = (c == '<') || (inName && c != '>');
			if (c != ' ' || inName) {
				part.append(c);
			}
			else if (!part.isEmpty()) {
				parts.add(part.toString());
				part.setLength(0);
			}
		}
		return parts;
	}

	private Pattern.Part part(Node node, String part) {
		Phrases none = new Phrases();
		if (part.startsWith("..")) {
			if (!part.matches("\\.\\.[1-9]\\d?")) {
				throw unfit(node, "a gap is written ..1 to ..10, and this is " + part);
			}
			int width = Integer.parseInt(part.substring(2));
			if (width > 10) {
				throw unfit(node, "a gap has at most ten words, and this is " + part);
			}
			return new Pattern.Part(Pattern.Ask.GAP, none, width);
		}
		return switch (part) {
			case "^" -> new Pattern.Part(Pattern.Ask.CLAUSE_START, none, 0);
			case "$" -> new Pattern.Part(Pattern.Ask.CLAUSE_END, none, 0);
			case "$$" -> new Pattern.Part(Pattern.Ask.SENTENCE_END, none, 0);
			case ">>" -> new Pattern.Part(Pattern.Ask.REST_OF_CLAUSE, none, 0);
			default -> words(node, part);
		};
	}

	private Pattern.Part words(Node node, String part) {
		if (part.startsWith("!!")) {
			return new Pattern.Part(Pattern.Ask.NOT_IN_CLAUSE, alternatives(node, part.substring(2)), 0);
		}
		if (part.startsWith("!")) {
			return new Pattern.Part(Pattern.Ask.NOT_NEXT, alternatives(node, part.substring(1)), 0);
		}
		if (part.endsWith(">*")) {
			return new Pattern.Part(Pattern.Ask.SEVERAL, alternatives(node, part.substring(0, part.length() - 1)), 0);
		}
		if (part.endsWith("?")) {
			return new Pattern.Part(Pattern.Ask.MAYBE, alternatives(node, part.substring(0, part.length() - 1)), 0);
		}
		return new Pattern.Part(Pattern.Ask.ONE, alternatives(node, part), 0);
	}

	private Phrases alternatives(Node node, String part) {
		Phrases phrases = new Phrases();
		for (String alternative : part.split("\\|", -1)) {
			if (alternative.equals(",")) {
				phrases.addComma();
			}
			else if (alternative.equals("$")) {
				phrases.addClauseEnd();
			}
			else if (alternative.startsWith("<") && alternative.endsWith(">")) {
				Phrases list = this.lists.get(alternative.substring(1, alternative.length() - 1));
				if (list == null) {
					throw unfit(node, "there is no list called " + alternative);
				}
				phrases.addAll(list);
			}
			else if (alternative.matches("[\\p{L}\\d'’_-]+\\*?")) {
				phrases.add(phrase(node, alternative.replace('_', ' ')));
			}
			else {
				throw unfit(node, "this is no word and no list: “" + alternative + "” in " + part);
			}
		}
		return phrases;
	}

	private Map<String, Node> fields(Node node, @Nullable Set<String> known) {
		if (!(node instanceof MappingNode mapping)) {
			throw unfit(node, "fields are needed here");
		}
		Map<String, Node> fields = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			String key = text(tuple.getKeyNode());
			if (known != null && !known.contains(key)) {
				throw unfit(tuple.getKeyNode(), "there is no place for “" + key + "”, only for "
						+ String.join(", ", known.stream().sorted().toList()));
			}
			if (fields.put(key, tuple.getValueNode()) != null) {
				throw unfit(tuple.getKeyNode(), "“" + key + "” is here twice");
			}
		}
		return fields;
	}

	private Node needed(Map<String, Node> fields, String key, int line) {
		Node node = fields.get(key);
		if (node == null) {
			throw new UnfitException(this.name + ", line " + line + ": " + key + " is missing");
		}
		return node;
	}

	private List<Node> items(Node node) {
		if (!(node instanceof SequenceNode sequence)) {
			throw unfit(node, "a list is needed here");
		}
		return sequence.getValue();
	}

	private String text(Node node) {
		if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
			throw unfit(node, "words are needed here");
		}
		return scalar.getValue().strip();
	}

	private static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

	private UnfitException unfit(Node node, String reason) {
		return new UnfitException(this.name + ", line " + line(node) + ": " + reason);
	}

}
