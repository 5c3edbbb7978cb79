package app.kintsugi.questionnaire.web;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.questionnaire.Questionnaires.Line;
import app.kintsugi.questionnaire.Result;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of what was answered.
 *
 * @param result nothing when it is not as it was answered
 * @param readers who reads it, in words, of one's own
 * @param by whose it is, of another's
 */
record LineView(UUID id, Instant at, @Nullable Result result, @Nullable String readers, @Nullable String by) {

	LineView(Line line, @Nullable String readers, @Nullable String by) {
		this(line.id(), line.answeredAt(), line.result(), readers, by);
	}

}
