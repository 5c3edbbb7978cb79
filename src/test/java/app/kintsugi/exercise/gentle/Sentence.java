package app.kintsugi.exercise.gentle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * A labelled sentence of {@code gentle/en.tsv} or {@code gentle/de.tsv}.
 *
 * @param number its place in the file, from 1; every fifth is held back from tuning
 * @param kinds what the reader ought to see in it
 * @param text the sentence
 */
record Sentence(int number, Set<Kind> kinds, String text) {

	static final int HELD_BACK = 5;

	boolean isHeldBack() {
		return this.number % HELD_BACK == 0;
	}

	static List<Sentence> in(String language) {
		try {
			List<Sentence> sentences = new ArrayList<>();
			new ClassPathResource("gentle/" + language + ".tsv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.forEach((line) -> sentences.add(of(sentences.size() + 1, line.split("\t", 2))));
			return sentences;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Sentence of(int number, String[] columns) {
		Set<Kind> kinds = columns[0].equals("-") ? EnumSet.noneOf(Kind.class)
				: Arrays.stream(columns[0].split(","))
					.map((key) -> Kind.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')))
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
		return new Sentence(number, kinds, columns[1]);
	}

	Set<Kind> seen(GentleReader reader) {
		return reader.read(this.text)
			.stream()
			.map(Passage::kind)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
	}

}
