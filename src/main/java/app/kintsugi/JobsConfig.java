package app.kintsugi;

import java.util.UUID;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Jobs that are done by the clock. Every node has every job; one that says
 * {@link net.javacrumbs.shedlock.spring.annotation.SchedulerLock} is done by the node
 * that comes first, by the time of the database, and by the others not. A node that dies
 * while it does so holds the job back for an hour, unless the job says otherwise; for a
 * minute afterwards no other does it, whose clock may be behind.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT1H", defaultLockAtLeastFor = "PT1M")
class JobsConfig {

	@Bean
	LockProvider locks(JdbcTemplate jdbc) {
		return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
			.withJdbcTemplate(jdbc)
			.usingDbTime()
			// so that the name of no machine lies there
			.withLockedByValue(UUID.randomUUID().toString())
			.build());
	}

}
