package app.kintsugi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import app.kintsugi.demo.ReviewStory.Noted;
import app.kintsugi.demo.ReviewStory.Sessions;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.journey.Journey;
import app.kintsugi.review.CaseNotes;
import app.kintsugi.review.SessionDates;
import app.kintsugi.review.SessionDiary;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the demo's therapist keeps for herself.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(ReviewStory.class)
class ReviewDemo implements DemoRoom {

	private final ReviewStory story;

	private final Story whole;

	private final DemoPeople people;

	private final CaseNotes notes;

	private final SessionDiary diary;

	private final Clock clock;

	ReviewDemo(ReviewStory story, Story whole, DemoPeople people, CaseNotes notes, SessionDiary diary, Clock clock) {
		this.story = story;
		this.whole = whole;
		this.people = people;
		this.notes = notes;
		this.diary = diary;
		this.clock = clock;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		Sessions sessions = this.story.couples().get(pair.hurt());
		if (sessions == null) {
			return;
		}
		UUID place = journey.couple().id();
		sessions.notes().stream().filter((noted) -> noted.day() == day).forEach((noted) -> write(noted, place));
		if (day == this.whole.days() - 1) {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone()).plusDays(1);
			this.people.as(this.whole.therapist(), (me) -> {
				this.diary.set(place, new SessionDates(today.minusDays(sessions.last()),
						today.plusDays(sessions.next()), sessions.at()), me);
				return me;
			});
		}
	}

	private void write(Noted noted, UUID place) {
		this.people.as(this.whole.therapist(), (me) -> {
			this.notes.write(place, UUID.randomUUID(), noted.text(), me);
			return me;
		});
	}

}
