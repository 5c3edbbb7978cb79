package app.kintsugi.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged nodes behind a proxy on one PostgreSQL, and one of them after the other is
 * ended with kill -9 while people save, and started again: no acknowledged save is lost,
 * and nobody is signed out. The other node serves in between; what was saved is read at
 * the end.
 *
 * <p>
 * {@code -Dkintsugi.nodes.rounds} asks for more kills than the build makes, and
 * {@code -Dkintsugi.nodes.seed} repeats their moments. Every save that is answered by
 * anything but "saved" or the proxy's own "nobody answered" fails the test.
 */
class NodesAreKilledIT {

	private static final int ROUNDS = Integer.getInteger("kintsugi.nodes.rounds", 4);

	private static final long SEED = Long.getLong("kintsugi.nodes.seed", System.nanoTime());

	private static final List<String> QUICK_START = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	/** How long people go on with the other node before it is asked what is there. */
	private static final int AFTERWARDS = 500;

	@TempDir
	private Path folder;

	@Test
	void whatWasSavedIsThereAndNobodyIsSignedOutWhenNodesAreKilled() throws Exception {
		Random random = new Random(SEED);
		List<String> lost = new ArrayList<>();
		int saves = 0;
		int signIns = 0;
		int unanswered = 0;
		ExecutorService threads = Executors.newFixedThreadPool(5);
		try (EmbeddedPostgres database = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
				PackagedApplication one = node(database, "one");
				PackagedApplication other = node(database, "other")) {
			Future<?> starting = threads.submit(one::start);
			other.start();
			starting.get();
			List<PackagedApplication> nodes = List.of(one, other);
			try (RoundRobin proxy = new RoundRobin(List.of(one.base(), other.base()))) {
				List<Writer> writers = writers(proxy.base(), other.setupCode(), random);
				for (int round = 0; round < ROUNDS; round++) {
					PackagedApplication killed = nodes.get(round % 2);
					writeWhileKilled(writers, killed, 100 + random.nextInt(1_400), threads);
					Future<?> startingAgain = threads.submit(killed::start);
					for (Writer writer : writers) {
						writer.endsRound(round);
						if (!writer.isStillSignedIn()) {
							lost.add("the session of " + writer + " in round " + round);
						}
					}
					startingAgain.get();
				}
				for (Writer writer : writers) {
					saves += writer.acknowledged();
					signIns += writer.signIns();
					writer.lost().forEach((what, round) -> lost.add(what + " in round " + round));
				}
				unanswered = proxy.unanswered();
			}
		}
		finally {
			threads.shutdownNow();
			System.out.printf(
					"One of two nodes killed %d times (seed %d), %d times in the middle of a POST: of %d saves and %d sign-ins acknowledged, %d lost%n",
					ROUNDS, SEED, unanswered, saves, signIns, lost.size());
		}
		assertThat(saves).as("saves acknowledged").isGreaterThan(ROUNDS);
		assertThat(lost).as("acknowledged and lost, seed " + SEED).isEmpty();
	}

	private PackagedApplication node(EmbeddedPostgres database, String name) throws Exception {
		List<String> settings = new ArrayList<>(PackagedApplication.CHEAP_PASSPHRASES);
		settings.add("--spring.datasource.username=postgres");
		return PackagedApplication.onDatabase(database.getJdbcUrl("postgres", "postgres"),
				Files.createDirectory(this.folder.resolve(name)), QUICK_START, settings);
	}

	/** The code is one node's, and typed at whichever comes first. */
	private static List<Writer> writers(String base, String code, Random random) {
		Writer first = Writer.settingUp(base, "olive", code, random.nextLong());
		List<Writer> writers = new ArrayList<>(List.of(first));
		for (String name : List.of("ada", "ben", "thea")) {
			writers.add(first.inviting(name, random.nextLong()));
		}
		return writers;
	}

	private static void writeWhileKilled(List<Writer> writers, PackagedApplication node, int milliseconds,
			ExecutorService threads) throws Exception {
		AtomicBoolean enough = new AtomicBoolean();
		List<Future<?>> writing = new ArrayList<>();
		for (Writer writer : writers) {
			writing.add(threads.submit(() -> writer.writeUntil(enough::get)));
		}
		try {
			TimeUnit.MILLISECONDS.sleep(milliseconds);
			node.kill();
			TimeUnit.MILLISECONDS.sleep(AFTERWARDS);
		}
		finally {
			enough.set(true);
		}
		for (Future<?> one : writing) {
			one.get();
		}
	}

}
