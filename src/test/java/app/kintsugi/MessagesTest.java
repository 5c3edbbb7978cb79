package app.kintsugi;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The message files: complete in every language, and as much as the pages ask for.
 */
class MessagesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path BASE = RESOURCES.resolve("messages.properties");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	/** In a template: #{key} and #{key(...)}. */
	private static final Pattern ASKED_FOR = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");

	/** In Java and in templates, also as "{key}" of a constraint. */
	private static final Pattern QUOTED = Pattern.compile("[\"']\\{?([A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?)}?[\"']");

	/** Keys that are put together from parts, or asked for by a framework. */
	private static final List<String> MADE = List.of("step\\.\\d\\.name", "step\\.\\d\\.intent",
			"step\\.\\d\\.exercise", "step\\.\\d\\.source", "step\\.\\d\\.(guidance|prompt)\\.(hurt|repairing)\\.\\d",
			"ending\\.(together|differently|apart)\\.(name|offer|closing\\.[12])",
			"bowl\\.(not-open|open|walked|worked-on-again)", "journey\\.(roles|propose)\\.(hurt|repairing)",
			"journey\\.step\\.(not-open|open|walked|worked-on-again)", "help-now\\.for\\.\\w+",
			"safety-check\\.is\\.\\w+", "exercise\\.heavy\\.chosen\\.[A-Z_]+",
			"checkin\\.(sharing|readers|rhythm)\\.[A-Z_]+",
			"together\\.(mood|budget|photo)\\.[A-Z_]+", "(reflection|questionnaire)\\.readers\\.[012]",
			"forum\\.mark\\.(mine|theirs)\\.[A-Z_]+", "disclosure\\.(asked|detail(\\.help)?)\\.[A-Z]+",
			"reflection\\.filter\\.whose\\.[A-Z]+", "reflection\\.filter\\.journey\\.(HURT|REPAIRING)(\\.more)?",
			"pace\\.(part|state)\\.[A-Z_]+", "gentle\\.why\\.[a-z-]+",
			"promise\\.(stage|now\\.(hurt|repairing))\\.[A-Z_]+",
			"promise\\.(said-back|not-quite|words)\\.(mine|theirs)",
			"trend\\.(span\\.(week|quarter|year|all)|tick\\.(day|week|month|year)|year\\.amount\\.[A-Z]+)",
			"jakarta\\.validation\\.constraints\\.\\w+\\.message", "typeMismatch(\\.[\\w.]+)?");

	static Stream<Path> languages() throws IOException {
		try (Stream<Path> files = Files.list(RESOURCES)) {
			return files.filter((file) -> file.getFileName().toString().matches("messages(_\\w+)?\\.properties"))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyLanguageHasTheSameKeysInTheSamePlaces(Path file) throws IOException {
		assertThat(keysInOrder(file)).doesNotHaveDuplicates().containsExactlyElementsOf(keysInOrder(BASE));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyLanguageSpeaksOfTheSameThings(Path file) throws IOException {
		Map<String, String> base = messages(BASE);
		messages(file).forEach((key, text) -> assertThat(placeholders(text)).as(key)
			.isEqualTo(placeholders(base.getOrDefault(key, ""))));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void noMessageIsEmpty(Path file) throws IOException {
		messages(file).forEach((key, text) -> assertThat(text).as(key).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyMessageSaysWhatStandsThere(Path file) throws IOException {
		Object[] names = IntStream.range(0, 10).mapToObj((i) -> "<" + i + ">").toArray();
		messages(file).forEach((key, text) -> {
			if (placeholders(text).stream().allMatch((name) -> name.matches("\\d"))) {
				assertThat(new MessageFormat(text).format(names)).as(key)
					.isEqualTo(PLACEHOLDER.matcher(text).replaceAll("<$1>"));
			}
			else {
				assertThat(placeholders(text)).as("%s is for Bean Validation", key)
					.noneMatch((name) -> name.matches("\\d"));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyLanguageKnowsItsNameAndItsFile(Path file) throws IOException {
		Map<String, String> messages = messages(file);
		assertThat(messages.get("app.language.name")).isNotBlank();
		String tag = messages.getOrDefault("app.language", "");
		assertThat(file.getFileName().toString())
			.isIn(file.equals(BASE) ? "messages.properties" : "messages_" + tag.replace('-', '_') + ".properties");
	}

	@Test
	void everyKeyThatIsAskedForExists() throws IOException {
		Set<String> known = messages(BASE).keySet();
		assertThat(asked()).isNotEmpty().isSubsetOf(known);
		Set<String> rooms = known.stream()
			.filter((key) -> key.contains("."))
			.map((key) -> key.substring(0, key.indexOf('.')))
			.collect(Collectors.toSet());
		// a part of a key ends where the next part is put on
		assertThat(
				quoted("src/main/java", ".java").stream()
					.filter((text) -> text.contains(".") && rooms.contains(text.substring(0, text.indexOf('.'))))
					.filter((text) -> !text.startsWith("app.kintsugi"))
					.filter((text) -> known.stream()
						.noneMatch((key) -> key.equals(text) || (text.endsWith(".") && key.startsWith(text)))))
			.isEmpty();
	}

	@Test
	void noKeyIsLeftOver() throws IOException {
		Set<String> used = new TreeSet<>(asked());
		used.addAll(quoted("src/main/java", ".java"));
		used.addAll(quoted("src/main/resources/templates", ".html"));
		Set<String> others = new TreeSet<>(messages(BASE).keySet());
		others.removeAll(used);
		assertThat(others.stream().filter((key) -> MADE.stream().noneMatch(key::matches))).isEmpty();
		assertThat(MADE.stream().filter((made) -> others.stream().noneMatch((key) -> key.matches(made)))).isEmpty();
	}

	private static Set<String> asked() throws IOException {
		return found("src/main/resources/templates", ".html", ASKED_FOR);
	}

	private static Set<String> quoted(String folder, String ending) throws IOException {
		return found(folder, ending, QUOTED);
	}

	private static Set<String> found(String folder, String ending, Pattern pattern) throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			// the names of modules look like keys, too
			for (Path file : files.filter((one) -> one.toString().endsWith(ending))
				.filter((one) -> !one.endsWith("package-info.java"))
				.toList()) {
				pattern.matcher(Files.readString(file)).results().forEach((match) -> found.add(match.group(1)));
			}
		}
		return found;
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, String> messages(Path file) throws IOException {
		Properties read = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			read.load(reader);
		}
		Map<String, String> messages = new TreeMap<>();
		read.forEach((key, text) -> messages.put(key.toString(), text.toString()));
		return messages;
	}

	private static List<String> keysInOrder(Path file) throws IOException {
		List<String> keys = new ArrayList<>();
		Properties inOrder = new Properties() {
			@Override
			public synchronized Object put(Object key, Object text) {
				keys.add(key.toString());
				return super.put(key, text);
			}
		};
		try (Reader reader = Files.newBufferedReader(file)) {
			inOrder.load(reader);
		}
		return keys;
	}

}
