package app.kintsugi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import app.kintsugi.account.People;
import app.kintsugi.backup.Backups.Last;
import app.kintsugi.backup.Backups.Reason;
import app.kintsugi.backup.Backups.State;
import app.kintsugi.backup.BackupFolder.Kept;
import app.kintsugi.couple.Audience;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@KintsugiTest
class BackupTest {

	@RegisterExtension
	static GreenMailExtension post = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@TempDir
	Path home;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private SealedColumns sealed;

	@Autowired
	private BackupRuns runs;

	@Autowired
	private People people;

	@Autowired
	private MessageSource messages;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Household household;

	@Autowired
	private WriteReflections writing;

	private final Night clock = new Night();

	@BeforeEach
	void nobodyHasMadeAny() {
		this.jdbc.update("delete from backup_run");
	}

	@Test
	void everyTableIsInItButTheFewThatAreNamed() throws Exception {
		this.constellations.together();
		Set<String> seen = new TreeSet<>();
		AtomicInteger rows = new AtomicInteger();
		Contents contents = BackupFile.read(copy().file(), new BackupFile.Visitor() {
			@Override
			public void table(String name, List<String> columns) {
				seen.add(name);
			}

			@Override
			public void row(@Nullable Object[] row) {
				rows.incrementAndGet();
			}
		});
		List<String> all = this.jdbc.queryForList(
				"select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'", String.class);
		all.removeAll(Set.of("spring_session", "spring_session_attributes", "shedlock", "tries", "tries_secret",
				"setup_code", "flyway_schema_history"));
		assertThat(seen).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(all);
		assertThat(contents.rows()).isEqualTo(rows.get());
		for (String table : all) {
			assertThat(Objects.requireNonNull(contents.tables().get(table)).rows()).as(table)
				.isEqualTo(this.jdbc.queryForObject("select count(*) from \"" + table.toUpperCase(Locale.ROOT) + "\"",
						Long.class));
		}
		assertThat(this.sealed.all()).contains("reflection_version.sealed", "sheet.document", "draft.sealed");
	}

	@Test
	void whateverByteIsDamagedItIsFound() throws Exception {
		Path good = copy().file();
		byte[] bytes = Files.readAllBytes(good);
		Random random = new Random(7);
		IntStream anywhere = random.ints(25, 0, bytes.length);
		IntStream atTheEnd = IntStream.range(0, 25).map((step) -> bytes.length - 1 - 5 * step);
		IntStream.concat(anywhere, atTheEnd).forEach((at) -> {
			byte[] damaged = bytes.clone();
			damaged[at] ^= (byte) (1 << random.nextInt(8));
			assertThatExceptionOfType(DamagedException.class).as("byte %d of %d", at, bytes.length)
				.isThrownBy(() -> BackupFile.read(Files.write(this.home.resolve("damaged"), damaged),
						new BackupFile.Visitor() {
						}));
		});
		for (int length : new int[] { 0, 10, 64, 1000, bytes.length / 2, bytes.length - 1 }) {
			Files.write(this.home.resolve("torn"), Arrays.copyOf(bytes, length));
			assertThatExceptionOfType(DamagedException.class).as("%d of %d bytes", length, bytes.length)
				.isThrownBy(() -> BackupFile.read(this.home.resolve("torn"), new BackupFile.Visitor() {
				}));
		}
	}

	@Test
	void aSealedTextThatLostItsFormMakesNoGoodBackup() {
		Member ada = this.household.person("Ada");
		UUID id = write(ada);
		byte[] whole = this.jdbc.queryForObject("select sealed from reflection_version where reflection_id = ?",
				byte[].class, id);
		this.jdbc.update("update reflection_version set sealed = ? where reflection_id = ?", new byte[] { 0, 1, 2 },
				id);
		Backups backups = backups("", "0 30 3 * * *");
		backups.make();
		this.jdbc.update("update reflection_version set sealed = ? where reflection_id = ?", whole, id);
		assertThat(backups.last().reason()).isEqualTo(Reason.DAMAGED);
		assertThat(backups.all()).isEmpty();
		assertThat(this.home.resolve("backups")).isEmptyDirectory();
	}

	@Test
	void itIsOneMomentWhilePeopleWrite() throws Exception {
		Member ada = this.household.person("Ada");
		AtomicBoolean enough = new AtomicBoolean();
		AtomicInteger written = new AtomicInteger();
		ExecutorService writers = Executors.newFixedThreadPool(2);
		List<Future<?>> all = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			all.add(writers.submit(() -> {
				while (!enough.get()) {
					write(ada);
					written.incrementAndGet();
				}
			}));
		}
		int before = 0;
		for (int i = 0; i < 6; i++) {
			Wordings wordings = new Wordings();
			BackupFile.read(copy().file(), wordings);
			assertThat(wordings.without()).as("reflections without their words").isEmpty();
			assertThat(wordings.reflections.size()).isGreaterThanOrEqualTo(before);
			before = wordings.reflections.size();
		}
		enough.set(true);
		for (Future<?> one : all) {
			one.get();
		}
		writers.shutdown();
		assertThat(written).hasValueGreaterThan(6);
	}

	@Test
	void onlyItsOwnerCanOpenItAndOldOnesAreDeleted() throws Exception {
		this.household.operator();
		Backups backups = backups("", "0 30 3 * * *");
		for (int night = 0; night < 45; night++) {
			this.clock.now = Night.FIRST.plus(Duration.ofDays(night));
			backups.makeIfDue();
			backups.makeIfDue();
		}
		assertThat(backups.all()).hasSizeBetween(9, 11)
			.allSatisfy((kept) -> assertThat(kept.madeAt()).isAfter(this.clock.now.minus(Duration.ofDays(30))));
		Path folder = backups.folder();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files)
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
		assertThat(backups.file("../../etc/passwd")).isEmpty();
		assertThat(backups.file(backups.all().get(0).name())).isPresent();
	}

	@Test
	void aNightThatWasMissedIsMadeUpForAndNoneIsMadeTwice() {
		this.household.operator();
		Backups backups = backups("", "0 30 3 * * *");
		this.clock.now = Night.FIRST;
		backups.makeIfDue();
		this.clock.now = Night.FIRST.plus(Duration.ofHours(23));
		backups.makeIfDue();
		assertThat(backups.all()).hasSize(1);
		this.clock.now = Night.FIRST.plus(Duration.ofHours(60));
		assertThat(backups.last().state()).isEqualTo(State.OVERDUE);
		backups.makeIfDue();
		assertThat(backups.last()).extracting(Last::state, Last::goodAt).containsExactly(State.GOOD, this.clock.now);
	}

	@Test
	void theOperatorIsWrittenToOnceUntilThereIsAGoodOneAgain() throws Exception {
		this.household.operator();
		Backups backups = backups("operator@example.org", "0 30 3 * * *");
		this.clock.now = Night.FIRST;
		backups.make();
		assertThat(post.getReceivedMessages()).isEmpty();
		this.clock.now = Night.FIRST.plusSeconds(30);
		Path folder = backups.folder();
		Path aside = Files.move(folder, this.home.resolve("aside"));
		Files.createFile(folder);
		backups.make();
		backups.make();
		backups.watch();
		assertThat(backups.last()).extracting(Last::state, Last::reason, Last::goodAt)
			.containsExactly(State.FAILED, Reason.FOLDER, Night.FIRST);
		assertThat(post.getReceivedMessages()).hasSize(1).allSatisfy((mail) -> {
			assertThat(mail.getAllRecipients()[0]).hasToString("operator@example.org");
			assertThat(mail.getSubject() + GreenMailUtil.getBody(mail)).doesNotContainIgnoringCase("kintsugi")
				.containsIgnoringCase("backup");
		});
		Files.delete(folder);
		Files.move(aside, folder);
		this.clock.now = Night.FIRST.plusSeconds(60);
		backups.make();
		assertThat(backups.last().state()).isEqualTo(State.GOOD);
		this.clock.now = Night.FIRST.plus(Duration.ofHours(30));
		backups.watch();
		backups.watch();
		assertThat(backups.last().state()).isEqualTo(State.OVERDUE);
		assertThat(post.getReceivedMessages()).hasSize(2);
	}

	@Test
	void withoutAnAddressNoMailIsSentAndTheHealthTellsAllTheSame() {
		Backups backups = backups("", "0 30 3 * * *");
		BackupHealth health = new BackupHealth(backups);
		assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
		this.clock.now = Night.FIRST.plus(Duration.ofHours(27));
		backups.watch();
		assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
		assertThat(post.getReceivedMessages()).isEmpty();
		assertThat(backups("", "-").last().isTrouble()).as("where none are wanted").isFalse();
	}

	private Backups backups(String operator, String cron) {
		MailSettings mail = new MailSettings("localhost", post.getSmtp().getPort(), "", "", "", operator);
		BackupSettings settings = new BackupSettings(this.home.resolve("backups"), cron, 7, 4, Duration.ofDays(30));
		return new Backups(this.runs, settings, this.database, this.sealed, this.people,
				new OperatorMail(mail, this.messages, this.people), this.transaction, this.clock);
	}

	private Kept copy() throws IOException, SQLException {
		this.clock.now = this.clock.now.plusMillis(1);
		try (Connection connection = this.database.getConnection()) {
			return Copier.copy(connection, new BackupFolder(this.home.resolve("backups")), this.clock.now,
					this.sealed.all());
		}
	}

	private UUID write(Member by) {
		UUID id = UUID.randomUUID();
		by.does(() -> this.writing
			.write(new Draft(new ReflectionId(id), null, null, null, "", "words", Audience.ONLY_ME), by.id()));
		return id;
	}

	/** A clock that a test sets. */
	private static final class Night extends Clock {

		private static final Instant FIRST = Instant.parse("2026-01-01T03:30:00Z");

		private Instant now = FIRST;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

	/** Which reflections are in a backup, and which of them with their words. */
	private static final class Wordings implements BackupFile.Visitor {

		private final Set<Object> reflections = new HashSet<>();

		private final Set<Object> worded = new HashSet<>();

		private String table = "";

		private List<String> columns = List.of();

		@Override
		public void table(String name, List<String> columns) {
			this.table = name;
			this.columns = columns;
		}

		@Override
		public void row(@Nullable Object[] row) {
			if (this.table.equals("reflection")) {
				this.reflections.add(row[this.columns.indexOf("id")]);
			}
			if (this.table.equals("reflection_version")) {
				this.worded.add(row[this.columns.indexOf("reflection_id")]);
			}
		}

		private Set<Object> without() {
			Set<Object> without = new HashSet<>(this.reflections);
			without.removeAll(this.worded);
			return without;
		}

	}

}
