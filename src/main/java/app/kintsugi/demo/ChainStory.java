package app.kintsugi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.chain.Place;

/**
 * What happens with the chains of the demo.
 *
 * @param couples by the key of the hurt partner
 */
@ConfigurationProperties("demo-chain")
record ChainStory(Map<String, List<Evening>> couples) {

	/**
	 * One evening with the chain.
	 *
	 * @param after days after step 7 was opened
	 * @param link what the repairing partner adds, if anything
	 * @param appointment of the repairing partner's
	 * @param share who can read it from then on
	 * @param question what the hurt partner, who reads it that evening, asks at the last
	 * link of a place
	 */
	record Evening(int after, @Nullable NewLink link, @Nullable NewAppointment appointment, @Nullable Audience share,
			@Nullable Question question) {
	}

	/** A link, with its plan. */
	record NewLink(Place place, String text, @Nullable String ifThis, @Nullable String thenThat) {
	}

	/**
	 * An appointment.
	 *
	 * @param in days from that evening
	 * @param movedBy days, if it was moved
	 */
	record NewAppointment(int in, @Nullable Integer movedBy, boolean went, String text) {

		LocalDate on(LocalDate evening) {
			return evening.plusDays(this.in);
		}

	}

	/** A question, and its answer. */
	record Question(Place at, String text, @Nullable String answer, boolean opened) {
	}

}
