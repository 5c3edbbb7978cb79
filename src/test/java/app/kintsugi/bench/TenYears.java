package app.kintsugi.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Figure;
import app.kintsugi.checkin.Reveal;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;
import app.kintsugi.support.Visitor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two partners check in every day for ten years, each time to be opened together, and
 * then look back on it. The pages asked for are those named, or the check-ins'. It
 * reports and judges nothing. {@code src/test/bench/run TenYears /trends?span=all}.
 * {@code -Dkintsugi.bench.days} says how many days; {@code kintsugi.bench.seconds} how
 * long each page is asked for.
 */
public final class TenYears {

	private static final int DAYS = Integer.getInteger("kintsugi.bench.days", 3_650);

	private static final int SECONDS = Integer.getInteger("kintsugi.bench.seconds", 10);

	private static final LocalDate EVER = LocalDate.of(1990, 1, 1);

	private final ConfigurableApplicationContext application;

	private final TestClock clock;

	private final Random random = new Random(7);

	private TenYears(ConfigurableApplicationContext application) {
		this.application = application;
		this.clock = application.getBean(TestClock.class);
	}

	/**
	 * Fills ten years, and measures.
	 * @param paths of the pages to ask for
	 */
	public static void main(String[] paths) throws Exception {
		Path folder = Files.createTempDirectory("kintsugi-ten-years");
		System.out.println("java " + System.getProperty("java.version") + ", processors "
				+ Runtime.getRuntime().availableProcessors() + ", load before "
				+ ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(KintsugiApplication.class,
				TestClock.class, Household.class, Constellations.class)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("kintsugi")
					+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE")) {
			new TenYears(application).run(paths.length > 0 ? List.of(paths) : List.of("/check-ins"));
		}
	}

	private void run(List<String> paths) throws Exception {
		Household household = this.application.getBean(Household.class);
		Member ada = household.person("Ada");
		Member ben = household.person("Ben");
		this.application.getBean(Constellations.class).pair(ada, ben);
		System.out.println("a day of two check-ins                     " + live(ada, ben));
		CheckIns checkIns = this.application.getBean(CheckIns.class);
		LocalDate today = this.application.getBean(TimeZones.class).today(ada.id());
		for (int years : new int[] { 1, 5, 10 }) {
			LocalDate from = (years == 10) ? EVER : today.minusYears(years);
			int found = figures(checkIns, ada, from, today).size();
			Times.of(40, () -> figures(checkIns, ada, from, today));
			System.out.printf("figures of %2d years (%5d)                %s%n", years, found,
					Times.of(100, () -> figures(checkIns, ada, from, today)));
		}
		String base = "http://localhost:" + this.application.getEnvironment().getProperty("local.server.port");
		Visitor visitor = new Visitor(base).signIn(ada.signInName(), ada.passphrase());
		for (String path : paths) {
			PageLoad load = PageLoad.get(base, path, visitor.cookieHeader());
			load.run(1, SECONDS);
			System.out.printf("%-27s by 1 warm      %s%n", path, load.run(1, SECONDS));
			System.out.printf("%-27s by 4 warm      %s%n", path, load.run(4, SECONDS));
		}
	}

	private Times live(Member ada, Member ben) {
		CheckingIn checkingIn = this.application.getBean(CheckingIn.class);
		Reveal reveal = this.application.getBean(Reveal.class);
		Instant now = Instant.now();
		List<Long> each = new ArrayList<>();
		for (int back = DAYS - 1; back >= 0; back--) {
			this.clock.goForward(Duration.ofDays(-back));
			long begin = System.nanoTime();
			for (Member member : List.of(ada, ben)) {
				member.does(() -> {
					reveal.due(member.id()).forEach((monday) -> reveal.open(monday, member.id()));
					checkingIn.checkIn(UUID.randomUUID(), Sharing.REVEAL, answer(), member.id());
				});
			}
			each.add(System.nanoTime() - begin);
		}
		for (Member member : List.of(ada, ben)) {
			member.does(() -> reveal.due(member.id()).forEach((monday) -> reveal.open(monday, member.id())));
		}
		this.clock.comeBack();
		return new Times(each, Duration.between(now, Instant.now()).toNanos());
	}

	/** Now and then with a sentence. */
	private Answer answer() {
		int[] marks = this.random.ints(5, 0, 11).toArray();
		return new Answer(new Scales(marks[0], marks[1], marks[2], marks[3], marks[4]),
				(marks[0] < 4) ? "We walked along the river and said little, and that was good." : "");
	}

	private static List<Figure> figures(CheckIns checkIns, Member member, LocalDate from, LocalDate to) {
		return member.does(() -> checkIns.figures(member.id(), from, to));
	}

}
