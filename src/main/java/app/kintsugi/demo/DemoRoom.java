package app.kintsugi.demo;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import app.kintsugi.demo.Story.Pair;
import app.kintsugi.journey.Journey;

/**
 * What the people of the demo do in one of the exercises. The days are the story's.
 */
interface DemoRoom {

	/**
	 * A couple's evening in this room, once they have begun.
	 * @param journey as it stands on that evening
	 */
	void live(Pair pair, int day, Journey journey);

	/**
	 * What a couple does on this day.
	 * @param all by the key of the hurt partner
	 * @param after of each, the days after the step was opened; none before it is
	 */
	static <E> Stream<E> tonight(Map<String, List<E>> all, ToIntFunction<E> after, int step, Pair pair, int day,
			Journey journey) {
		return journey.isOpen(step) ? all.getOrDefault(pair.hurt(), List.of())
			.stream()
			.filter((one) -> after.applyAsInt(one) == day - pair.steps().get(step - 1)) : Stream.empty();
	}

}
