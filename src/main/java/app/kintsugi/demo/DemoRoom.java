package app.kintsugi.demo;

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

}
