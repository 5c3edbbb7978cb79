package app.kintsugi.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.Figure;
import app.kintsugi.journey.Journeys;
import app.kintsugi.reflection.OwnReflections;
import app.kintsugi.reflection.OwnReflections.Written;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When somebody wrote, for that person alone: a year of it, and what was written on this
 * day in other years. Of what was written it opens nothing.
 */
@Service
@Transactional(readOnly = true)
public class OwnWriting {

	/** Before this year there was nothing to write with. */
	public static final int FIRST_YEAR = 2000;

	private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

	/**
	 * Something that was written on this day in another year.
	 *
	 * @param years how many years ago
	 * @param step at which step; null for none
	 */
	public record Memory(ReflectionId id, LocalDate day, int years, @Nullable Integer step) {
	}

	private final OwnReflections reflections;

	private final CheckIns checkIns;

	private final Journeys journeys;

	private final TimeZones zones;

	OwnWriting(OwnReflections reflections, CheckIns checkIns, Journeys journeys, TimeZones zones) {
		this.reflections = reflections;
		this.checkIns = checkIns;
		this.journeys = journeys;
		this.zones = zones;
	}

	/** The year it is for this person. */
	public int thisYear(PersonId me) {
		return this.zones.today(me).getYear();
	}

	/**
	 * A year of reflections and check-ins.
	 * @param year one that has begun
	 */
	public YearOfWriting year(PersonId me, int year) {
		LocalDate from = YearOfWriting.firstMonday(year);
		LocalDate until = YearOfWriting.firstMonday(year + 1);
		ZoneId zone = this.zones.of(me);
		List<LocalDate> days = new ArrayList<>();
		this.reflections.written(me, start(from, zone), start(until, zone))
			.forEach((written) -> days.add(day(written, zone)));
		this.checkIns.figures(me, from, until.minusDays(1))
			.stream()
			.filter((figure) -> figure.author().equals(me))
			.map(Figure::day)
			.forEach(days::add);
		return YearOfWriting.of(year, days, this.zones.today(me));
	}

	/** What this person wrote on this day in other years, the latest first. */
	public List<Memory> onThisDay(PersonId me) {
		LocalDate today = this.zones.today(me);
		ZoneId zone = this.zones.of(me);
		return this.reflections.written(me, Instant.EPOCH, start(today, zone))
			.stream()
			.map((written) -> memory(written, day(written, zone), today))
			.filter((memory) -> memory.years() > 0 && isSameDay(memory.day(), today))
			.sorted(Comparator.comparing(Memory::day).reversed())
			.toList();
	}

	/** Whether a journey of this person rests: then nothing of other years comes up. */
	public boolean rests(PersonId me) {
		return this.journeys.of(me).stream().anyMatch((journey) -> journey.isWalking() && journey.paused());
	}

	/** The leap day has its place on the day before March in the years without one. */
	static boolean isSameDay(LocalDate day, LocalDate today) {
		MonthDay then = MonthDay.from(day);
		return then.equals(MonthDay.from(today))
				|| then.equals(LEAP_DAY) && !today.isLeapYear() && MonthDay.from(today.plusDays(1)).getDayOfMonth() == 1
						&& today.getMonthValue() == LEAP_DAY.getMonthValue();
	}

	private static Memory memory(Written written, LocalDate day, LocalDate today) {
		return new Memory(written.id(), day, today.getYear() - day.getYear(), written.step());
	}

	private static LocalDate day(Written written, ZoneId zone) {
		return LocalDate.ofInstant(written.at(), zone);
	}

	private static Instant start(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant();
	}

}
