package app.kintsugi.questionnaire;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import app.kintsugi.questionnaire.Questionnaire.CutOff;
import app.kintsugi.questionnaire.Questionnaire.Item;
import app.kintsugi.questionnaire.Questionnaire.Option;
import app.kintsugi.questionnaire.Questionnaire.ReliableChange;
import app.kintsugi.questionnaire.Questionnaire.Scoring;
import app.kintsugi.questionnaire.Questionnaire.Words;
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
 * Reads one questionnaire from its file, and says of whatever is not as it should be on
 * which line it is. Only the tree of the file is read and nothing is made of what it says
 * by itself: no types, no numbers, no yes for “y”.
 */
final class QuestionnaireFile {

	/**
	 * Says which file is wrong, on which line, and why.
	 */
	static final class UnfitException extends RuntimeException {

		UnfitException(String file, int line, String reason) {
			super(file + ", line " + line + ": " + reason);
		}

		String reason() {
			return String.valueOf(getMessage());
		}

	}

	/** The names of our own pages. */
	private static final Set<String> TAKEN = Set.of("results", "shared");

	private static final int MOST_ITEMS = 60;

	private static final int MOST_OPTIONS = 11;

	private static final int MOST_POINTS = 1_000;

	private static final int LONGEST = 2_000;

	private static final int SHORT = 100;

	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	private final String file;

	private QuestionnaireFile(String file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 * @param file its name, for what is said about it
	 * @throws UnfitException when something is not as it should be
	 */
	static Questionnaire read(String file, String yaml) {
		return new QuestionnaireFile(file).read(yaml);
	}

	private Questionnaire read(String yaml) {
		Fields all = fields(parse(yaml), "id", "wording", "language", "title", "about", "instruction", "scales",
				"items", "scoring", "cut-off", "reliable-change", "offered", "citation", "source", "licence",
				"licence-source");
		Map<String, List<Option>> scales = scales(all.required("scales"));
		List<Item> items = items(all.required("items"), scales);
		return new Questionnaire(id(all.required("id")), words(all.required("wording"), SHORT),
				language(all.required("language")), words(all.required("title"), SHORT),
				ourWords(all.required("about")), optionalWords(all, "instruction"), items,
				scoring(all.required("scoring"), items), cutOff(all.optional("cut-off")),
				reliableChange(all.optional("reliable-change")), offer(all.required("offered")),
				words(all.required("citation"), LONGEST), address(all.required("source")),
				words(all.required("licence"), LONGEST), address(all.required("licence-source")));
	}

	private Node parse(String yaml) {
		try {
			Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
			if (root == null) {
				throw new UnfitException(this.file, 1, "it is empty");
			}
			return root;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new UnfitException(this.file, line, "it is not YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new UnfitException(this.file, 1, "it is not YAML");
		}
	}

	private String id(Node node) {
		String id = words(node, 40);
		if (!id.matches("[a-z]+(-[a-z0-9]+)*") || TAKEN.contains(id)) {
			throw unfit(node, "an id is small letters, digits and dashes, such as csi-4, and not results or shared");
		}
		return id;
	}

	private String language(Node node) {
		String language = text(node);
		if (!LANGUAGES.contains(language)) {
			throw unfit(node, "language is an ISO code such as en, and is “" + language + "”");
		}
		return language;
	}

	private Map<String, List<Option>> scales(Node node) {
		Map<String, List<Option>> scales = new LinkedHashMap<>();
		for (NodeTuple one : mapping(node, "scales by name belong here").getValue()) {
			if (scales.put(text(one.getKeyNode()), options(one.getValueNode())) != null) {
				throw unfit(one.getKeyNode(), "there is a second scale " + text(one.getKeyNode()));
			}
		}
		return scales;
	}

	private List<Option> options(Node node) {
		List<Option> options = new ArrayList<>();
		Set<Integer> points = new HashSet<>();
		for (Node one : list(node, "a scale is a list of answers, such as - Never: 0")) {
			MappingNode answer = mapping(one, "an answer and its points belong here, such as Never: 0");
			if (answer.getValue().size() != 1) {
				throw unfit(one, "one answer belongs on a line, with a dash before it");
			}
			NodeTuple only = answer.getValue().get(0);
			int counts = number(only.getValueNode(), 0, MOST_POINTS);
			if (!points.add(counts)) {
				throw unfit(one, "another answer of this scale has " + counts + " points already");
			}
			options.add(new Option(words(only.getKeyNode(), SHORT), counts));
		}
		if (options.size() < 2 || options.size() > MOST_OPTIONS) {
			throw unfit(node, "a scale has 2 to " + MOST_OPTIONS + " answers");
		}
		return List.copyOf(options);
	}

	private List<Item> items(Node node, Map<String, List<Option>> scales) {
		List<Item> items = new ArrayList<>();
		for (Node one : list(node, "a list of items belongs here")) {
			items.add(item(one, scales));
		}
		if (items.isEmpty() || items.size() > MOST_ITEMS) {
			throw unfit(node, "there are 1 to " + MOST_ITEMS + " items");
		}
		return List.copyOf(items);
	}

	private Item item(Node node, Map<String, List<Option>> scales) {
		Fields item = fields(node, "before", "text", "ends", "scale", "reversed");
		Node scale = item.required("scale");
		List<Option> options = scales.get(text(scale));
		if (options == null) {
			throw unfit(scale, "there is no scale “" + text(scale) + "”, only " + String.join(", ", scales.keySet()));
		}
		Node reversed = item.optional("reversed");
		List<String> ends = ends(item.optional("ends"));
		if (ends.isEmpty() == (item.optional("text") == null)) {
			throw unfit(node, "an item has either a text or two ends");
		}
		String text = ends.isEmpty() ? words(item.required("text"), LONGEST) : String.join(" – ", ends);
		return new Item(optionalWords(item, "before"), text, ends, options, reversed != null && yes(reversed));
	}

	private List<String> ends(@Nullable Node node) {
		if (node == null) {
			return List.of();
		}
		List<Node> ends = list(node, "ends are two words, such as [BAD, GOOD]");
		if (ends.size() != 2) {
			throw unfit(node, "ends are two words, such as [BAD, GOOD]");
		}
		return List.of(words(ends.get(0), SHORT), words(ends.get(1), SHORT));
	}

	private Scoring scoring(Node node, List<Item> items) {
		Fields scoring = fields(node, "rule", "factor", "lowest", "highest");
		Node rule = scoring.required("rule");
		if (!text(rule).equals("sum")) {
			throw unfit(rule, "the only rule is sum, and here is “" + text(rule) + "”");
		}
		int factor = number(scoring.required("factor"), 1, 100);
		must(scoring.required("lowest"), factor * items.stream().mapToInt(Item::lowest).sum());
		must(scoring.required("highest"), factor * items.stream().mapToInt(Item::highest).sum());
		return new Scoring(factor, number(scoring.required("lowest"), 0, Integer.MAX_VALUE),
				number(scoring.required("highest"), 0, Integer.MAX_VALUE));
	}

	// Whoever copies a questionnaire leaves out an item or an answer sooner than not
	private void must(Node node, int computed) {
		int stated = number(node, 0, Integer.MAX_VALUE);
		if (stated != computed) {
			throw unfit(node, "the items above make " + computed + ", and here is " + stated);
		}
	}

	private @Nullable CutOff cutOff(@Nullable Node node) {
		if (node == null) {
			return null;
		}
		Fields cutOff = fields(node, "side", "score", "says", "source");
		Node side = cutOff.required("side");
		for (CutOff.Side candidate : CutOff.Side.values()) {
			if (candidate.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text(side))) {
				return new CutOff(candidate, score(cutOff.required("score")), ourWords(cutOff.required("says")),
						words(cutOff.required("source"), LONGEST));
			}
		}
		throw unfit(side, "side is below, at-or-below, above or at-or-above, and is “" + text(side) + "”");
	}

	private @Nullable ReliableChange reliableChange(@Nullable Node node) {
		if (node == null) {
			return null;
		}
		Fields change = fields(node, "points", "source");
		return new ReliableChange(number(change.required("points"), 1, Integer.MAX_VALUE),
				words(change.required("source"), LONGEST));
	}

	private Offer offer(Node node) {
		Fields offered = fields(node, "weeks", "journeys");
		Node span = offered.required("weeks");
		List<Node> weeks = list(span, "weeks is a list of one or two numbers, such as [2, 4]");
		if (weeks.isEmpty() || weeks.size() > 2) {
			throw unfit(span, "weeks is a list of one or two numbers, such as [2, 4]");
		}
		int least = number(weeks.get(0), 1, SHORT);
		Node last = weeks.get(weeks.size() - 1);
		int most = number(last, 1, SHORT);
		if (most < least) {
			throw unfit(last, "the second number of weeks is the larger one");
		}
		return new Offer(least, most, yes(offered.required("journeys")));
	}

	private Words ourWords(Node node) {
		Map<String, String> words = new LinkedHashMap<>();
		for (NodeTuple one : mapping(node, "words by language belong here, such as en: …").getValue()) {
			words.put(language(one.getKeyNode()), words(one.getValueNode(), LONGEST));
		}
		if (!words.containsKey("en")) {
			throw unfit(node, "there are no words in English (en)");
		}
		return new Words(Map.copyOf(words));
	}

	private @Nullable String optionalWords(Fields fields, String name) {
		Node node = fields.optional(name);
		return (node != null) ? words(node, LONGEST) : null;
	}

	private String address(Node node) {
		String address = text(node);
		try {
			URI uri = URI.create(address);
			if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		throw unfit(node, "an address that begins with https:// belongs here, and here is “" + address + "”");
	}

	private boolean yes(Node node) {
		if (!Set.of("true", "false").contains(text(node))) {
			throw unfit(node, "true or false belongs here, and here is “" + text(node) + "”");
		}
		return text(node).equals("true");
	}

	private int number(Node node, int least, int most) {
		String digits = text(node);
		if (digits.matches("\\d{1,9}")) {
			int number = Integer.parseInt(digits);
			if (number >= least && number <= most) {
				return number;
			}
		}
		throw unfit(node, "a whole number" + ((most < Integer.MAX_VALUE) ? " from " + least + " to " + most : "")
				+ " belongs here, and here is “" + digits + "”");
	}

	private double score(Node node) {
		if (!text(node).matches("\\d{1,9}(\\.\\d)?")) {
			throw unfit(node, "a score such as 13.5 belongs here, and here is “" + text(node) + "”");
		}
		return Double.parseDouble(text(node));
	}

	private String words(Node node, int longest) {
		String words = text(node).strip();
		if (words.isEmpty() || words.length() > longest) {
			throw unfit(node, "1 to " + longest + " characters belong here");
		}
		return words;
	}

	private List<Node> list(Node node, String reason) {
		if (!(node instanceof SequenceNode list)) {
			throw unfit(node, reason);
		}
		return list.getValue();
	}

	private MappingNode mapping(Node node, String reason) {
		if (!(node instanceof MappingNode mapping)) {
			throw unfit(node, reason);
		}
		return mapping;
	}

	private String text(Node node) {
		if (!(node instanceof ScalarNode scalar)) {
			throw unfit(node, "one word or line belongs here");
		}
		return scalar.getValue();
	}

	private Fields fields(Node node, String... known) {
		String names = String.join(", ", known);
		Map<String, Node> fields = new LinkedHashMap<>();
		for (NodeTuple field : mapping(node, "fields belong here: " + names).getValue()) {
			String name = text(field.getKeyNode());
			if (!List.of(known).contains(name)) {
				throw unfit(field.getKeyNode(), "there is no place for “" + name + "”, only for " + names);
			}
			if (fields.put(name, field.getValueNode()) != null) {
				throw unfit(field.getKeyNode(), "there is a second " + name);
			}
		}
		return new Fields(node, fields);
	}

	private UnfitException unfit(Node node, String reason) {
		return new UnfitException(this.file, node.getStartMark().getLine() + 1, reason);
	}

	/**
	 * The fields of one thing, which knows where it is.
	 */
	private final class Fields {

		private final Node around;

		private final Map<String, Node> fields;

		private Fields(Node around, Map<String, Node> fields) {
			this.around = around;
			this.fields = fields;
		}

		private @Nullable Node optional(String name) {
			return this.fields.get(name);
		}

		private Node required(String name) {
			Node field = optional(name);
			if (field == null) {
				throw unfit(this.around, "there is no " + name);
			}
			return field;
		}

	}

}
