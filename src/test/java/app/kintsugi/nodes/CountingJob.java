package app.kintsugi.nodes;

import java.util.concurrent.atomic.AtomicInteger;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

/**
 * A job that every node has.
 */
public class CountingJob {

	static final AtomicInteger DONE = new AtomicInteger();

	@SchedulerLock(name = "of-a-test")
	public void run() {
		DONE.incrementAndGet();
	}

}
