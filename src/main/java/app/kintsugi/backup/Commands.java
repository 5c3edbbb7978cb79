package app.kintsugi.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import app.kintsugi.backup.Restoring.Done;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What the program does when it is started with a word instead of as a server: with the
 * same settings, and with nothing of it running.
 *
 * <pre>
 * restore FILE [--force]    brings a backup back
 * move [--force]            brings everything to another database
 * </pre>
 */
public final class Commands {

	private static final String RESTORE = "restore";

	private static final String MOVE = "move";

	private static final String FORCE = "--force";

	/** Done. */
	static final int DONE = 0;

	/** Not done, and nothing has changed. */
	static final int NOT_DONE = 1;

	/** Not understood. */
	static final int NOT_UNDERSTOOD = 2;

	private final Environment settings;

	private final Clock clock;

	private final PrintStream out;

	Commands(Environment settings, Clock clock, PrintStream out) {
		this.settings = settings;
		this.clock = clock;
		this.out = out;
	}

	/** Whether the arguments of the program are a command. */
	public static boolean isCommand(String... arguments) {
		return arguments.length > 0 && Set.of(RESTORE, MOVE).contains(arguments[0]);
	}

	/**
	 * Carries a command out, and says how it went.
	 * @return the exit code: 0 when it was done, 1 when it was not, 2 when it was not
	 * understood
	 */
	public static int run(String... arguments) {
		String[] settings = Arrays.stream(arguments)
			.filter((one) -> one.startsWith("--") && !one.equals(FORCE))
			.toArray(String[]::new);
		List<String> words = new ArrayList<>(List.of(arguments));
		words.removeAll(List.of(settings));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SettingsOnly.class)
			.web(WebApplicationType.NONE)
			.run(settings)) {
			return new Commands(context.getEnvironment(), Clock.systemDefaultZone(), System.out).carryOut(words);
		}
	}

	int carryOut(List<String> arguments) {
		List<String> words = new ArrayList<>(arguments);
		boolean force = words.remove(FORCE);
		try {
			if (words.size() == 2 && words.get(0).equals(RESTORE)) {
				restore(Path.of(words.get(1)), force);
				return DONE;
			}
			if (words.size() == 1 && words.get(0).equals(MOVE)) {
				move(force);
				return DONE;
			}
			this.out.println("Say: restore FILE [--force], or: move [--force]");
			return NOT_UNDERSTOOD;
		}
		catch (RefusedException ex) {
			this.out.println(ex.getMessage());
		}
		catch (IOException ex) {
			this.out.println("Nothing has been changed. A file could not be read or written: " + ex.getMessage());
		}
		catch (SQLException ex) {
			this.out.println("Nothing has been changed. " + reason(ex));
		}
		return NOT_DONE;
	}

	private void restore(Path file, boolean force) throws IOException, SQLException {
		Database database = database("spring.datasource.url", "spring.datasource.username",
				"spring.datasource.password");
		say(Restoring.restore(file, database, force, this.clock.instant()), database);
		this.out.println("Now start Kintsugi. Everybody signs in again, with the passphrase they had then.");
	}

	private void move(boolean force) throws IOException, SQLException {
		Database from = database("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
		if (this.settings.getProperty("kintsugi.move.url", "").isBlank()) {
			throw new RefusedException("Say where to, with KINTSUGI_MOVE_URL, KINTSUGI_MOVE_USER and"
					+ " KINTSUGI_MOVE_PASSWORD. What is moved is what KINTSUGI_DATABASE_URL names.");
		}
		Database to = database("kintsugi.move.url", "kintsugi.move.user", "kintsugi.move.password");
		if (from.address().url().equals(to.address().url())) {
			throw new RefusedException("It is in " + to + " already.");
		}
		Restoring.mayReplace(Target.of(to).look(force), to, force);
		Instant now = this.clock.instant();
		Path copy = copyOf(from, force, now);
		say(Restoring.restore(copy, to, force, now), to);
		this.out.println("Nothing was changed in " + from + ". What was moved is also in " + copy + ".");
		this.out.println("Now set KINTSUGI_DATABASE_URL, and user and password with it, and start Kintsugi.");
	}

	/** A backup like any other, so that what was moved lies in a file too. */
	private Path copyOf(Database from, boolean force, Instant now) throws IOException, SQLException {
		switch (Target.of(from).look(force)) {
			case BROKEN -> throw new RefusedException(from + " is damaged. Restore a backup of it first.");
			case LIVING -> {
			}
			default -> throw new RefusedException("There is nobody in " + from + ", and so nothing to move.");
		}
		BackupFolder folder = new BackupFolder(Path.of(Objects
			.requireNonNull(this.settings.getProperty("kintsugi.backup.folder"), "kintsugi.backup.folder")));
		try (Connection connection = from.open()) {
			return Copier.copy(connection, folder, now, Set.of()).file();
		}
	}

	private void say(Done done, Database to) {
		this.out.println(done.contents().rows() + " rows of " + done.contents().tables().size()
				+ " tables, as they were on " + done.head().made() + ", are in " + to + ", and each was compared.");
		if (!done.before().isEmpty()) {
			this.out.println("What was there before is " + done.before()
					+ " now. Delete it when you are sure that you do not need it.");
		}
		if (!done.leftOut().isEmpty()) {
			this.out.println("Left out, being none of Kintsugi's tables: " + String.join(", ", done.leftOut()));
		}
	}

	private Database database(String url, String user, String password) {
		return new Database(new DatabaseAddress(this.settings.getProperty(url, "")),
				this.settings.getProperty(user, ""), this.settings.getProperty(password, ""));
	}

	private static String reason(SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "";
		if (state.startsWith("28")) {
			return "The database does not accept this user and password.";
		}
		if (state.startsWith("08")) {
			return "The database does not answer.";
		}
		if (state.equals("3D000")) {
			return "The database does not exist yet. Create an empty one of this name.";
		}
		return "The database said: " + ex.getMessage();
	}

	/** No part of the application: only its settings are read. */
	@Configuration(proxyBeanMethods = false)
	static class SettingsOnly {

	}

}
