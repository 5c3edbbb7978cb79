package app.kintsugi.account;

import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one-time code, told in the log of a server that nobody has set up, that lets its
 * operator in. Kept in memory only: each start makes a new one.
 */
@Component
public class SetupCode {

	private static final Logger logger = LoggerFactory.getLogger(SetupCode.class);

	private final People people;

	private byte @Nullable [] hash;

	SetupCode(People people) {
		this.people = people;
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

	/** Makes a new code; any earlier one is void. */
	public String make() {
		String code = OneTimeCode.random();
		this.hash = OneTimeCode.hash(code);
		return code;
	}

	boolean matches(String typed) {
		return this.hash != null && MessageDigest.isEqual(this.hash, OneTimeCode.hash(typed));
	}

	void forget() {
		this.hash = null;
	}

}
