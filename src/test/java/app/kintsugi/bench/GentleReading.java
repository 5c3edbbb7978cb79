package app.kintsugi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.kintsugi.exercise.gentle.GentleReader;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Measures how long a text of 100,000 characters is read for: one as people write, and
 * some that are as bad as we can think of. It reports percentiles and judges nothing.
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.mainClass=app.kintsugi.bench.GentleReading -Dexec.classpathScope=test
 * </pre>
 */
public final class GentleReading {

	private static final int LENGTH = 100_000;

	private static final int ROUNDS = 200;

	/** On a machine that does other things too, the clock measures those. */
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final List<String> STORY = List.of("We walked along the river and said little, and that was good. ",
			"You never listen when I talk about my day, and I feel alone. ",
			"I know that you were tired; I was tired too. ", "My sister said “you always worry”, and she is right. ",
			"When you did not come home I was afraid that something had happened. ",
			"Du hörst mir nie zu, und dann werde ich laut. ", "Ich hätte es dir gleich sagen sollen.\n\n");

	private GentleReading() {
	}

	/** Runs the measurement. */
	public static void main(String[] arguments) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBeanDefinition("gentleReader", new RootBeanDefinition(GentleReader.class));
			context.refresh();
			GentleReader reader = context.getBean(GentleReader.class);
			measure(reader, "a first text, cold                 ", repeated(String.join("", STORY)), 1);
			measure(reader, "as people write                    ", repeated(String.join("", STORY)), ROUNDS);
			measure(reader, "half that length                   ",
					repeated(String.join("", STORY)).substring(0, LENGTH / 2), ROUNDS);
			for (String worst : List.of("you ", "you are so ", "if you had not so ", "you always you never ", "du ",
					"du bist so ", "wenn du nicht ", "oh and but so well ", "“you ", "\"", "'a", "a’b", "\n>",
					"aaaaaaaa", "é", "💔", "you secretly ")) {
				measure(reader, String.format(Locale.ROOT, "only %-30s", '«' + worst.replace("\n", "\\n") + '»'),
						repeated(worst), ROUNDS / 10);
			}
		}
	}

	private static String repeated(String text) {
		return text.repeat(LENGTH / text.length() + 1).substring(0, LENGTH);
	}

	private static void measure(GentleReader reader, String what, String text, int rounds) {
		long[] times = new long[rounds];
		long[] onProcessor = new long[rounds];
		int found = 0;
		for (int i = 0; i < rounds; i++) {
			long begin = System.nanoTime();
			long beginOnProcessor = THREADS.getCurrentThreadCpuTime();
			found = reader.read(text).size();
			onProcessor[i] = THREADS.getCurrentThreadCpuTime() - beginOnProcessor;
			times[i] = System.nanoTime() - begin;
		}
		System.out.println(what + " " + text.length() + " characters, " + found + " passages: on the processor "
				+ percentiles(onProcessor) + "; by the clock " + percentiles(times));
	}

	private static String percentiles(long[] times) {
		Arrays.sort(times);
		return IntStream.of(50, 95, 99, 100)
			.mapToObj((percent) -> String.format(Locale.ROOT, "p%d %.1f ms", percent,
					times[Math.min(times.length - 1, (times.length * percent) / 100)] / 1e6))
			.collect(Collectors.joining("  "));
	}

}
