package app.kintsugi.exercise.together;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

import app.kintsugi.exercise.pace.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IdeasFileTest {

	private static final String GOOD = """
			- id: stars
			  budget: FREE
			  mood: CALM
			  touches: [EVENINGS_OUT]
			  en: { name: "Look at the stars", line: "Looking up." }
			  de: { name: "Sterne schauen", line: "Der Blick nach oben." }
			""";

	@Test
	void ourIdeasAreSixtyOrMoreOfEveryBudgetInEveryMood() throws IOException {
		List<Idea> ours = IdeasFile.read("ours",
				new ClassPathResource("together/ideas.yaml").getContentAsString(StandardCharsets.UTF_8));
		assertThat(ours).hasSizeGreaterThanOrEqualTo(60);
		for (Mood mood : Mood.values()) {
			for (Budget budget : Budget.values()) {
				assertThat(ours).as(mood + " " + budget)
					.anyMatch((idea) -> idea.mood() == mood && idea.budget() == budget);
			}
		}
		for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
			assertThat(ours).extracting((idea) -> idea.in(locale).name()).doesNotHaveDuplicates();
		}
	}

	@Test
	void anIdeaIsReadInBothLanguages() {
		Idea idea = IdeasFile.read("file", GOOD).get(0);
		assertThat(idea.touches()).containsExactly(Part.EVENINGS_OUT);
		assertThat(idea.in(Locale.GERMAN).name()).isEqualTo("Sterne schauen");
		assertThat(idea.in(Locale.FRENCH).name()).isEqualTo("Look at the stars");
	}

	static Stream<Arguments> faults() {
		return Stream.of(Arguments.of("id: stars", "id: Stars!", 1), Arguments.of("budget: FREE", "budget: CHEAP", 2),
				Arguments.of("mood: CALM", "mood: GRIM", 3), Arguments.of("[EVENINGS_OUT]", "[TELEVISION]", 4),
				Arguments.of("[EVENINGS_OUT]", "all", 4), Arguments.of("mood: CALM", "mood: CALM\n  and: more", 4),
				Arguments.of("\"Sterne schauen\"", "\"\"", 6), Arguments.of("line: \"Looking up.\"", "other: x", 5),
				Arguments.of("  mood: CALM\n", "", 1), Arguments.of("touches: [", "touches: ]", 4));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whatIsNotAsItShouldBeIsNamedByFileAndLine(String good, String bad, int line) {
		String broken = GOOD.replace(good, bad);
		assertThat(broken).isNotEqualTo(GOOD);
		assertThatIllegalStateException().isThrownBy(() -> IdeasFile.read("ideas.yaml", broken))
			.withMessageStartingWith("ideas.yaml, line " + line + ": ");
	}

	@Test
	void twoIdeasOfOneNameAreNamedByLine() {
		assertThatIllegalStateException().isThrownBy(() -> IdeasFile.read("ideas.yaml", GOOD + GOOD))
			.withMessage("ideas.yaml, line 7: there is an idea stars already");
	}

}
