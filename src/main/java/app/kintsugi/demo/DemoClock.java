package app.kintsugi.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock, set back while the demo's past is being made.
 */
class DemoClock extends Clock {

	private final Clock system;

	private volatile Duration back = Duration.ZERO;

	DemoClock() {
		this(Clock.systemDefaultZone());
	}

	private DemoClock(Clock system) {
		this.system = system;
	}

	void goBackTo(Instant time) {
		this.back = Duration.between(time, this.system.instant());
	}

	void comeBack() {
		this.back = Duration.ZERO;
	}

	@Override
	public ZoneId getZone() {
		return this.system.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new DemoClock(this.system.withZone(zone));
	}

	@Override
	public Instant instant() {
		return this.system.instant().minus(this.back);
	}

}
