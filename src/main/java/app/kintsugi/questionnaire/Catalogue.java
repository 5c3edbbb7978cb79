package app.kintsugi.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import app.kintsugi.questionnaire.QuestionnaireFile.UnfitException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The questionnaires there are: ours, and those of the operator's folder. All are read
 * once, at the start, which fails with the name of the file and the line if one of them
 * is not as it should be.
 */
@Component
@EnableConfigurationProperties(QuestionnaireSettings.class)
class Catalogue {

	private static final String OURS = "questionnaires/";

	private static final String FOLDER = "kintsugi.questionnaires.folder";

	private static final String OFF = "kintsugi.questionnaires.off";

	/** By id, and then by language, in the order in which they were read. */
	private final Map<String, Map<String, Questionnaire>> all = new LinkedHashMap<>();

	private final Set<String> off;

	Catalogue(QuestionnaireSettings settings) {
		readOurs();
		String folder = settings.folder().strip();
		if (!folder.isEmpty()) {
			readFolder(folder);
		}
		this.off = Set.copyOf(settings.off());
		for (String id : this.off) {
			if (!this.all.containsKey(id)) {
				throw new InvalidConfigurationPropertyValueException(OFF, id,
						"there is no such questionnaire, only " + String.join(", ", new TreeSet<>(this.all.keySet())));
			}
		}
	}

	/**
	 * Those that can be answered, in this language where it is published, else in
	 * English, else in whichever there is.
	 */
	List<Questionnaire> offered(Locale locale) {
		return this.all.entrySet()
			.stream()
			.filter((entry) -> !this.off.contains(entry.getKey()))
			.map((entry) -> in(entry.getValue(), locale))
			.sorted(Comparator.comparing((Questionnaire one) -> one.items().size()).thenComparing(Questionnaire::id))
			.toList();
	}

	/** One that can be answered. */
	Optional<Questionnaire> offered(String id, Locale locale) {
		return this.off.contains(id) ? Optional.empty() : find(id, locale);
	}

	/** One, also when it is switched off: old answers go on meaning what they meant. */
	Optional<Questionnaire> find(String id, Locale locale) {
		return Optional.ofNullable(this.all.get(id)).map((languages) -> in(languages, locale));
	}

	private static Questionnaire in(Map<String, Questionnaire> languages, Locale locale) {
		Collection<Questionnaire> all = languages.values();
		return Stream.of(locale.getLanguage(), "en")
			.map(languages::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> all.iterator().next());
	}

	private void readOurs() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver(getClass().getClassLoader())
				.getResources("classpath:" + OURS + "*.yaml");
			for (Resource file : Arrays.stream(files).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
				add(OURS + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (UnfitException ex) {
			throw new IllegalStateException(ex.reason());
		}
	}

	private void readFolder(String folder) {
		try {
			for (Path file : files(Path.of(folder))) {
				add(file.toString(), Files.readString(file));
			}
		}
		catch (IOException | InvalidPathException ex) {
			throw new InvalidConfigurationPropertyValueException(FOLDER, folder,
					"it, or a file in it, cannot be read as text");
		}
		catch (UnfitException ex) {
			throw new InvalidConfigurationPropertyValueException(FOLDER, folder, ex.reason());
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return new ArrayList<>(files.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList());
		}
	}

	private void add(String file, String yaml) {
		Questionnaire one = QuestionnaireFile.read(file, yaml);
		Map<String, Questionnaire> languages = this.all.computeIfAbsent(one.id(), (id) -> new LinkedHashMap<>());
		if (languages.containsKey(one.language())) {
			throw new UnfitException(file, 1,
					"there is a " + one.id() + " in “" + one.language() + "” already; an id of its own keeps them apart");
		}
		for (Questionnaire other : languages.values()) {
			if (!other.scoresLike(one)) {
				throw new UnfitException(file, 1, "in “" + other.language() + "” " + one.id()
						+ " has other items or another scoring, so that scores would not compare");
			}
		}
		languages.put(one.language(), one);
	}

}
