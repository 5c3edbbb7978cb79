package app.kintsugi.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
	private static final Map<String, String> KNOWN = Map.of("backup", "upkeep.job.backup");

	private static final Pattern PART = Pattern.compile("^app\\.kintsugi\\.(\\w+)\\.");

	/**
	 * One of them.
	 *
	 * @param key of the words that say what it does
	 * @param last when it last began since the start; null before the first time
	 * @param failed whether that went wrong
	 * @param next when it begins again; null if never
	 */
	public record Job(String key, @Nullable Instant last, boolean failed, @Nullable Instant next) {
	}

	private final ObjectProvider<ScheduledTaskHolder> holders;

	Jobs(ObjectProvider<ScheduledTaskHolder> holders) {
		this.holders = holders;
	}

	/** All of them, on this machine; what has one name is one job to whoever looks. */
	public List<Job> all() {
		return this.holders.stream()
			.flatMap((holder) -> holder.getScheduledTasks().stream())
			.map(Jobs::job)
			.collect(Collectors.toMap(Job::key, Function.identity(), Jobs::together, TreeMap::new))
			.values()
			.stream()
			.toList();
	}

	private static Job together(Job one, Job other) {
		return new Job(one.key(), latest(one.last(), other.last()), one.failed() || other.failed(),
				earliest(one.next(), other.next()));
	}

	private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
		return (one == null || (other != null && other.isAfter(one))) ? other : one;
	}

	private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
		return (one == null || (other != null && other.isBefore(one))) ? other : one;
	}

	private static Job job(ScheduledTask scheduled) {
		TaskExecutionOutcome last = scheduled.getTask().getLastExecutionOutcome();
		return new Job(key(scheduled.toString()), last.executionTime(), last.status() == Status.ERROR,
				scheduled.nextExecution());
	}

	/** A task says of itself which method of which class it calls. */
	static String key(String task) {
		Matcher part = PART.matcher(task);
		return KNOWN.getOrDefault(part.find() ? part.group(1) : "", "upkeep.job.other");
	}

}
