package app.kintsugi.exercise.promise.web;

import java.util.List;

import app.kintsugi.exercise.promise.Utterance;

/**
 * What was said about a wish, as its page shows it.
 *
 * @param recent what was said back last, and since
 * @param earlier what was said before that
 */
record WishView(List<Line> recent, List<Line> earlier) {

	/** Something that was said. */
	record Line(Utterance said, boolean mine) {

		/** The key of who said what. */
		public String key() {
			String what = switch (this.said.kind()) {
				case SAID_BACK -> "promise.said-back.";
				case NOT_QUITE -> "promise.not-quite.";
				case WORDS -> "promise.words.";
			};
			return what + (this.mine ? "mine" : "theirs");
		}

	}

	static WishView of(List<Line> lines) {
		int last = 0;
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).said().kind() == Utterance.Kind.SAID_BACK) {
				last = i;
			}
		}
		return new WishView(lines.subList(last, lines.size()), lines.subList(0, last));
	}

}
