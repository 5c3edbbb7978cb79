package app.kintsugi.upkeep;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.scheduling.config.TaskExecutionOutcome.Status;
import org.springframework.stereotype.Service;

/**
 * What the server does by itself from time to time.
 */
@Service
public class Jobs {

	/** Those that have a sentence of their own. */
	private static final Set<String> KNOWN = Set.of("session", "backup");

	private static final Pattern PART = Pattern.compile("^(?:app\\.kintsugi|org\\.springframework)\\.(\\w+)\\.");

	/**
	 * One of them.
	 *
	 * @param part what it belongs to: {@code session}, {@code backup} or {@code other}
	 * @param last when it last began since the start; null before the first time
	 * @param failed whether that went wrong
	 * @param next when it begins again; null if never
	 */
	public record Job(String part, @Nullable Instant last, boolean failed, @Nullable Instant next) {
	}

	private final ObjectProvider<ScheduledTaskHolder> holders;

	Jobs(ObjectProvider<ScheduledTaskHolder> holders) {
		this.holders = holders;
	}

	/** All of them, on this machine. */
	public List<Job> all() {
		return this.holders.stream()
			.flatMap((holder) -> holder.getScheduledTasks().stream())
			.map(Jobs::job)
			.sorted(Comparator.comparing(Job::part))
			.toList();
	}

	private static Job job(ScheduledTask scheduled) {
		TaskExecutionOutcome last = scheduled.getTask().getLastExecutionOutcome();
		return new Job(part(scheduled.toString()), last.executionTime(), last.status() == Status.ERROR,
				scheduled.nextExecution());
	}

	/** A task says of itself which method of which class it calls. */
	static String part(String task) {
		Matcher part = PART.matcher(task);
		return (part.find() && KNOWN.contains(part.group(1))) ? part.group(1) : "other";
	}

}
