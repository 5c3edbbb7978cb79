package app.kintsugi.exercise.together;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.together.Idea.Wording;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the ideas that everybody is offered, and says of whatever is not as it should be
 * on which line it is.
 */
final class IdeasFile {

	private static final List<String> LANGUAGES = List.of(Idea.ENGLISH, "de");

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_LINE = 100;

	private final String file;

	private IdeasFile(String file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 * @param file its name, for what is said about it
	 * @throws IllegalStateException with file and line when something is not as it should
	 * be
	 */
	static List<Idea> read(String file, String yaml) {
		return new IdeasFile(file).read(yaml);
	}

	private List<Idea> read(String yaml) {
		Node root;
		try {
			root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new IllegalStateException(this.file + ", line " + line + ": " + ex.getProblem());
		}
		if (!(root instanceof SequenceNode all)) {
			throw new IllegalStateException(this.file + ", line 1: a list of ideas belongs here");
		}
		List<Idea> ideas = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Node node : all.getValue()) {
			Idea idea = idea(node);
			if (!ids.add(idea.id())) {
				throw unfit(node, "there is an idea " + idea.id() + " already");
			}
			ideas.add(idea);
		}
		return List.copyOf(ideas);
	}

	private Idea idea(Node node) {
		Map<String, Node> fields = fields(node, "id", "budget", "mood", "touches", "en", "de");
		Node id = required(fields, node, "id");
		if (!text(id).matches("[a-z]+(-[a-z]+)*") || text(id).length() > Picks.LONGEST_ID) {
			throw unfit(id, "an id is small letters and dashes, up to " + Picks.LONGEST_ID);
		}
		Map<String, Wording> wordings = new LinkedHashMap<>();
		for (String language : LANGUAGES) {
			wordings.put(language, wording(required(fields, node, language)));
		}
		return new Idea(text(id), wordings, one(Budget.class, required(fields, node, "budget")),
				one(Mood.class, required(fields, node, "mood")), touches(required(fields, node, "touches")), null);
	}

	private Wording wording(Node node) {
		Map<String, Node> fields = fields(node, "name", "line");
		return new Wording(words(required(fields, node, "name"), LONGEST_NAME),
				words(required(fields, node, "line"), LONGEST_LINE));
	}

	private Set<Part> touches(Node node) {
		if (!(node instanceof SequenceNode all)) {
			throw unfit(node, "touches is a list");
		}
		Set<Part> touches = new HashSet<>();
		all.getValue().forEach((part) -> touches.add(one(Part.class, part)));
		return touches;
	}

	private Map<String, Node> fields(Node node, String... known) {
		if (!(node instanceof MappingNode mapping)) {
			throw unfit(node, "fields belong here: " + String.join(", ", known));
		}
		Map<String, Node> fields = new LinkedHashMap<>();
		for (NodeTuple field : mapping.getValue()) {
			String name = text(field.getKeyNode());
			if (!List.of(known).contains(name)) {
				throw unfit(field.getKeyNode(),
						"there is no place for “" + name + "”, only for " + String.join(", ", known));
			}
			if (fields.put(name, field.getValueNode()) != null) {
				throw unfit(field.getKeyNode(), "there is a second " + name);
			}
		}
		return fields;
	}

	private Node required(Map<String, Node> fields, Node around, String name) {
		Node field = fields.get(name);
		if (field == null) {
			throw unfit(around, "there is no " + name);
		}
		return field;
	}

	private <E extends Enum<E>> E one(Class<E> type, Node node) {
		for (E candidate : type.getEnumConstants()) {
			if (candidate.name().equals(text(node))) {
				return candidate;
			}
		}
		throw unfit(node, "“" + text(node) + "” is not one of " + List.of(type.getEnumConstants()));
	}

	private String words(Node node, int longest) {
		String words = text(node);
		if (words.isBlank() || words.length() > longest) {
			throw unfit(node, "1 to " + longest + " characters belong here");
		}
		return words;
	}

	private String text(Node node) {
		if (!(node instanceof ScalarNode scalar)) {
			throw unfit(node, "one word or line belongs here");
		}
		return scalar.getValue();
	}

	private IllegalStateException unfit(Node node, String reason) {
		return new IllegalStateException(this.file + ", line " + (node.getStartMark().getLine() + 1) + ": " + reason);
	}

}
