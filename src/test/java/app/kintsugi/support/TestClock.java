package app.kintsugi.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.context.annotation.Primary;

/**
 * The time as it is, until a test puts it forward.
 */
@Primary
public class TestClock extends Clock {

	private final Clock real = Clock.systemDefaultZone();

	private volatile Duration ahead = Duration.ZERO;

	/** Puts the time forward, counted from now as it really is. */
	public void goForward(Duration ahead) {
		this.ahead = ahead;
	}

	/** Back to the time as it is. */
	public void comeBack() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.real.withZone(zone);
	}

}
