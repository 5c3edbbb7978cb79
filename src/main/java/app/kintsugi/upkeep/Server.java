package app.kintsugi.upkeep;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

import app.kintsugi.account.People;
import app.kintsugi.backup.Backups;

/**
 * How the server is. For its operator: holds nothing of what is written, and no count
 * that would tell what one of few people does.
 */
@Service
public class Server {

	/**
	 * How it is.
	 *
	 * @param version of Kintsugi; empty when it was not built into a jar
	 * @param java what it runs on
	 * @param since when it was started
	 * @param database what everything is kept in
	 * @param disk what is left beside it; null where the disk is another machine's
	 * @param accounts how many there are
	 * @param sessions in how many browsers somebody is signed in; null where that would
	 * tell of one person
	 * @param backup the last one
	 * @param mail whether mail can be sent
	 */
	public record State(String version, String java, Instant since, Database database, @Nullable Disk disk,
			long accounts, @Nullable Long sessions, Backups.Last backup, boolean mail) {
	}

	private final String version;

	private final Instant since;

	private final Room room;

	private final People people;

	private final OpenSessions sessions;

	private final Backups backups;

	private final Environment environment;

	Server(ObjectProvider<BuildProperties> build, Clock clock, Room room, People people, OpenSessions sessions,
			Backups backups, Environment environment) {
		BuildProperties properties = build.getIfAvailable();
		String built = (properties != null) ? properties.getVersion() : null;
		this.version = (built != null) ? built : "";
		this.since = clock.instant();
		this.room = room;
		this.people = people;
		this.sessions = sessions;
		this.backups = backups;
		this.environment = environment;
	}

	/** How it is now. */
	@Transactional(readOnly = true)
	public State state() {
		return new State(this.version, Runtime.version().toString(), this.since, this.room.database(), this.room.disk(),
				this.people.count(), this.sessions.toldOf(), this.backups.last(),
				StringUtils.hasText(this.environment.getProperty("kintsugi.mail.host")));
	}

}
