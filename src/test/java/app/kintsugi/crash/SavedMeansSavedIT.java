package app.kintsugi.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.kintsugi.support.AboutH2;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged is there after kill -9: every reflection to the letter, and every
 * sign-in.
 *
 * <p>
 * {@code -Dkintsugi.crash.rounds} asks for more rounds than the build makes and
 * {@code -Dkintsugi.crash.seed} repeats their moments. To see it fail, give H2's own
 * default and take the forcing out: <pre>
 * ./mvnw verify -Dit.test=SavedMeansSavedIT -Dkintsugi.crash.database-options=WRITE_DELAY=500 -Dkintsugi.crash.without-forcing
 * </pre>
 */
@AboutH2
class SavedMeansSavedIT {

	private static final int ROUNDS = Integer.getInteger("kintsugi.crash.rounds", 10);

	private static final long SEED = Long.getLong("kintsugi.crash.seed", System.nanoTime());

	private static final String DATABASE_OPTIONS = System.getProperty("kintsugi.crash.database-options",
			PackagedApplication.DATABASE_OPTIONS);

	private static final boolean FORCING = System.getProperty("kintsugi.crash.without-forcing") == null;

	private static final List<String> QUICK_START = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private static final int WRITERS = 4;

	@TempDir
	private Path folder;

	@Test
	void whatWasSavedIsThereAfterTheServerIsKilled() throws Exception {
		Random random = new Random(SEED);
		List<String> lost = new ArrayList<>();
		int saves = 0;
		int signIns = 0;
		Set<Integer> roundsWithLoss = new TreeSet<>();
		ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
		try (PackagedApplication application = new PackagedApplication(this.folder, QUICK_START,
				PackagedApplication.CHEAP_PASSPHRASES, DATABASE_OPTIONS, FORCING)) {
			application.start();
			List<Writer> writers = writers(application, random);
			TimeUnit.SECONDS.sleep(FORCING ? 0 : 2);
			for (int round = 0; round < ROUNDS; round++) {
				writeUntilKilled(writers, application, 100 + random.nextInt(1_400), threads);
				application.start();
				for (Writer writer : writers) {
					writer.endsRound(round);
					if (!writer.isStillSignedIn()) {
						lost.add("the session of " + writer + " in round " + round);
						roundsWithLoss.add(round);
					}
				}
			}
			for (Writer writer : writers) {
				saves += writer.acknowledged();
				signIns += writer.signIns();
				writer.lost().forEach((what, round) -> {
					lost.add(what + " in round " + round);
					roundsWithLoss.add(round);
				});
			}
		}
		finally {
			threads.shutdownNow();
			System.out.printf(
					"Killed %d times (seed %d): of %d saves and %d sign-ins acknowledged, %d lost in %d rounds%n",
					ROUNDS, SEED, saves, signIns, lost.size(), roundsWithLoss.size());
		}
		assertThat(saves).as("saves acknowledged").isGreaterThan(ROUNDS);
		assertThat(lost).as("acknowledged and lost, seed " + SEED).isEmpty();
	}

	private static List<Writer> writers(PackagedApplication application, Random random) {
		Writer first = Writer.settingUp(application.base(), "olive", application.setupCode(), random.nextLong());
		List<Writer> writers = new ArrayList<>(List.of(first));
		for (String name : List.of("ada", "ben", "thea").subList(0, WRITERS - 1)) {
			writers.add(first.inviting(name, random.nextLong()));
		}
		return writers;
	}

	private static void writeUntilKilled(List<Writer> writers, PackagedApplication application, int milliseconds,
			ExecutorService threads) throws InterruptedException, ExecutionException {
		List<Future<?>> writing = new ArrayList<>();
		for (Writer writer : writers) {
			writing.add(threads.submit(writer::writeUntilTheServerIsGone));
		}
		TimeUnit.MILLISECONDS.sleep(milliseconds);
		application.kill();
		for (Future<?> one : writing) {
			one.get();
		}
	}

}
