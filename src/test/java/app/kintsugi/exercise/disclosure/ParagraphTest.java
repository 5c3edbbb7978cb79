package app.kintsugi.exercise.disclosure;

import java.util.List;

import org.junit.jupiter.api.Test;

import app.kintsugi.exercise.disclosure.Paragraph.Sentence;

import static org.assertj.core.api.Assertions.assertThat;

class ParagraphTest {

	@Test
	void sentencesAreNumberedThroughTheWholeText() {
		List<Paragraph> paragraphs = Paragraph.of(List.of(new Telling.Part("one", "I lied. Twice!\r\n\r\nTo you."),
				new Telling.Part("two", "There is „nothing“ more? No")));
		assertThat(paragraphs).extracting(Paragraph::headingKey).containsExactly("one", null, "two");
		assertThat(paragraphs).flatExtracting(Paragraph::sentences)
			.extracting(Sentence::number, Sentence::text)
			.extracting(Object::toString)
			.containsExactly("(1, \"I lied.\")", "(2, \"Twice!\")", "(3, \"To you.\")",
					"(4, \"There is „nothing“ more?\")", "(5, \"No\")");
	}

	@Test
	void anEmptyTextHasNone() {
		assertThat(Paragraph.of(List.of(new Telling.Part("", " \n ")))).isEmpty();
	}

}
