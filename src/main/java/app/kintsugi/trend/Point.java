package app.kintsugi.trend;

import java.time.LocalDate;

/**
 * A point of a line.
 *
 * @param day the day, or the Monday of the week that it stands for
 * @param figure what was said; the median of what was said in that week
 * @param median of the four weeks that end with it
 */
public record Point(LocalDate day, double figure, double median) {
}
