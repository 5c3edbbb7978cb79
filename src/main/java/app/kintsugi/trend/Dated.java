package app.kintsugi.trend;

import java.time.LocalDate;

/**
 * A figure and its day.
 */
record Dated(LocalDate day, int figure) {
}
