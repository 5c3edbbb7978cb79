package app.kintsugi.demo;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

import app.kintsugi.exercise.presence.HowItWas;

/**
 * The present times of the demo, of every couple whose journey has come to step 6.
 */
@ConfigurationProperties("demo-presence")
record PresenceStory(List<Evening> times) {

	/**
	 * A present time, and how it was.
	 *
	 * @param after days after step 6 was opened
	 */
	record Evening(int after, int minutes, HowItWas hurt, HowItWas repairing) {
	}

}
