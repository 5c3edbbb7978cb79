package app.kintsugi.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one-time code, told in the log of a server that nobody has set up, that lets its
 * operator in. Each start of each node tells one of its own; all are good, on every node,
 * until one has been used. Only their hashes are kept.
 */
@Component
public class SetupCode {

	private static final Logger logger = LoggerFactory.getLogger(SetupCode.class);

	private final People people;

	private final JdbcClient jdbc;

	SetupCode(People people, JdbcClient jdbc) {
		this.people = people;
		this.jdbc = jdbc;
	}

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
			return;
		}
		int port = web.getWebServer().getPort();
		if (this.people.nobodyYet()) {
			logger.info("Kintsugi is at http://localhost:{}/setup and waits to be set up.", port);
			logger.info("Set-up code: {}", make());
		}
		else {
			logger.info("Kintsugi is at http://localhost:{}/", port);
		}
	}

	/** Makes one more code. */
	public String make() {
		String code = OneTimeCode.random();
		this.jdbc.sql("insert into setup_code (code_hash) values (:hash)")
			.param("hash", OneTimeCode.hash(code))
			.update();
		return code;
	}

	/**
	 * Uses up all codes, if this is one of them. In the transaction of whoever comes in:
	 * another who does so at the same time, on whichever node, waits, and finds none.
	 */
	boolean use(String typed) {
		this.jdbc.sql("select code_hash from setup_code for update").query(byte[].class).list();
		if (this.jdbc.sql("delete from setup_code where code_hash = :hash")
			.param("hash", OneTimeCode.hash(typed))
			.update() == 0) {
			return false;
		}
		this.jdbc.sql("delete from setup_code").update();
		return true;
	}

}
