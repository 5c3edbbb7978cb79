package app.kintsugi.exercise.gentle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Reads a text for passages that may land hard. It knows no persons, keeps nothing, and
 * judges nothing: it finds patterns, which are data ({@code gentle/*.yaml}). A text is
 * read in every language we have, since people mix them; what two languages share counts
 * as that of which the text has more. The work grows with the length of the text and with
 * nothing else.
 */
@Service
public class GentleReader {

	private static final List<String> FILES = List.of("gentle/en.yaml", "gentle/de.yaml");

	private static final Comparator<Passage> IN_ORDER = Comparator.comparingInt(Passage::start)
		.thenComparingInt(Passage::end)
		.thenComparing(Passage::kind);

	private final List<Language> languages;

	GentleReader() {
		this.languages = FILES.stream().map(GentleReader::language).toList();
	}

	/** The passages of a text, in its order. Passages of different kinds may overlap. */
	public List<Passage> read(String text) {
		List<List<Passage>> byLanguage = this.languages.stream()
			.map((language) -> language.passages(text))
			.sorted(Comparator.comparingInt((List<Passage> passages) -> passages.size()).reversed())
			.toList();
		Set<List<Object>> seen = new HashSet<>();
		return byLanguage.stream()
			.flatMap(List::stream)
			.filter((passage) -> seen.add(List.of(passage.kind(), passage.start())))
			.sorted(IN_ORDER)
			.toList();
	}

	private static Language language(String file) {
		try {
			return PatternsFile.read(file, new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
