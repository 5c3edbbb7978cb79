package app.kintsugi.exercise.forum;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.Room;
import app.kintsugi.exercise.Rooms;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * The forum as each of the two sees it.
 */
@Service
@Transactional(readOnly = true)
public class ReadForum {

	private final Forum forum;

	private final ForumRoles roles;

	private final ForumExercise exercise;

	private final Rooms rooms;

	ReadForum(Forum forum, ForumRoles roles, ForumExercise exercise, Rooms rooms) {
		this.forum = forum;
		this.roles = roles;
		this.exercise = exercise;
		this.rooms = rooms;
	}

	/** The frame of the room's pages. */
	public Room room(JourneyId id, PersonId me) {
		return this.rooms.enter(this.exercise, id, me);
	}

	/** The frame, for the hurt partner alone. */
	public Room roomToAsk(JourneyId id, PersonId me) {
		this.roles.require(Role.HURT, id, me);
		return room(id, me);
	}

	/** Every question, the last asked first. */
	public List<Asked> questions(JourneyId id, PersonId me) {
		return this.forum.questions(this.roles.either(id, me), me);
	}

	/** Whether every answer can be shown as it was written. */
	public boolean isIntact(JourneyId id, PersonId me) {
		return this.forum.isIntact(this.roles.either(id, me));
	}

	/** A question that the repairing partner wants to answer. */
	public Asked toAnswer(JourneyId id, PersonId me, UUID question) {
		return this.forum.questions(this.roles.require(Role.REPAIRING, id, me), me)
			.stream()
			.filter((asked) -> asked.id().equals(question))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** The hours in which nothing is announced, if the hurt partner has set any. */
	public Optional<QuietHours> quietHours(JourneyId id, PersonId me) {
		return this.forum.quietHours(this.roles.either(id, me)).map(Opened::document);
	}

}
