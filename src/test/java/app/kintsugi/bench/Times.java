package app.kintsugi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long things took, in nanoseconds.
 */
final class Times {

	private final List<Long> sorted;

	private final long altogether;

	Times(List<Long> times, long altogether) {
		this.sorted = times.stream().sorted().toList();
		this.altogether = altogether;
	}

	static Times of(int times, Runnable work) {
		List<Long> each = new ArrayList<>();
		long begin = System.nanoTime();
		for (int i = 0; i < times; i++) {
			long before = System.nanoTime();
			work.run();
			each.add(System.nanoTime() - before);
		}
		return new Times(each, System.nanoTime() - begin);
	}

	int count() {
		return this.sorted.size();
	}

	double perSecond() {
		return this.sorted.size() * 1e9 / this.altogether;
	}

	double milliseconds(double part) {
		return this.sorted.get((int) Math.min(this.sorted.size() - 1, part * this.sorted.size())) / 1e6;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%7.1f a second, p50 %6.1f ms, p95 %6.1f ms, p99 %6.1f ms (%d measured)",
				perSecond(), milliseconds(0.5), milliseconds(0.95), milliseconds(0.99), this.sorted.size());
	}

}
