package app.kintsugi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/**
 * Keeps names, network addresses and ids out of the log, whoever writes the line. Our own
 * lines hold none; but a database puts the row that it refuses into its exception, and
 * Tomcat the exception into its line. So of an exception the class and the place are
 * printed, and what it says only when that is about files, or about the database itself.
 */
final class DiscreetLog {

	private static final String LEFT_OUT = "(left out)";

	/** Tells the operator which address of the settings does not answer. */
	private static final String WHY_IT_DID_NOT_START = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

	private static final Pattern ID = Pattern.compile("(?i)\\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\\b");

	/** What {@link java.net.InetAddress} makes of an address, and nothing like a time. */
	private static final Pattern NETWORK_ADDRESS = Pattern
		.compile("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b|(?i)(?<![\\w:])(?:[0-9a-f]{0,4}:){4,7}[0-9a-f]{0,4}(?![\\w:])");

	private DiscreetLog() {
	}

	/** {@code %discreet}: the line. */
	public static final class Message extends MessageConverter {

		@Override
		public String convert(ILoggingEvent event) {
			String message = super.convert(event);
			if (event.getLoggerName().equals(WHY_IT_DID_NOT_START)) {
				return message;
			}
			for (String said : unspeakable(event.getThrowableProxy())) {
				message = message.replace(said, LEFT_OUT);
			}
			return withoutIds(message);
		}

	}

	/** {@code %discreetEx}: the exception below it. */
	public static final class Exceptions extends WhitespaceThrowableProxyConverter {

		@Override
		protected String throwableProxyToString(IThrowableProxy thrown) {
			return withoutIds(super.throwableProxyToString(new Discreet(thrown)));
		}

	}

	static String withoutIds(String text) {
		return NETWORK_ADDRESS.matcher(ID.matcher(text).replaceAll(LEFT_OUT)).replaceAll(LEFT_OUT);
	}

	private static Set<String> unspeakable(@Nullable IThrowableProxy thrown) {
		Set<String> unspeakable = new HashSet<>();
		for (IThrowableProxy cause = thrown; cause != null; cause = cause.getCause()) {
			String said = cause.getMessage();
			if (said != null && !said.isBlank() && !mayBeTold(cause)) {
				unspeakable.add(said);
			}
		}
		return unspeakable;
	}

	private static boolean mayBeTold(IThrowableProxy thrown) {
		Throwable cause = (thrown instanceof ThrowableProxy known) ? known.getThrowable() : null;
		if (cause instanceof SQLException failure) {
			// 22 and 23 are about the content of rows
			String state = failure.getSQLState();
			return state != null && !state.startsWith("22") && !state.startsWith("23");
		}
		return cause instanceof IOException || cause instanceof UncheckedIOException || cause instanceof Error;
	}

	/** An exception, with what it says left out unless it may be told. */
	private record Discreet(IThrowableProxy thrown) implements IThrowableProxy {

		@Override
		public @Nullable String getMessage() {
			String said = this.thrown.getMessage();
			return (said == null || mayBeTold(this.thrown)) ? said : LEFT_OUT;
		}

		@Override
		public String getClassName() {
			return this.thrown.getClassName();
		}

		@Override
		public StackTraceElementProxy[] getStackTraceElementProxyArray() {
			return this.thrown.getStackTraceElementProxyArray();
		}

		@Override
		public int getCommonFrames() {
			return this.thrown.getCommonFrames();
		}

		@Override
		public @Nullable IThrowableProxy getCause() {
			IThrowableProxy cause = this.thrown.getCause();
			return (cause != null) ? new Discreet(cause) : null;
		}

		@Override
		public IThrowableProxy[] getSuppressed() {
			IThrowableProxy[] suppressed = this.thrown.getSuppressed();
			IThrowableProxy[] discreet = new IThrowableProxy[suppressed.length];
			for (int i = 0; i < suppressed.length; i++) {
				discreet[i] = new Discreet(suppressed[i]);
			}
			return discreet;
		}

		@Override
		public boolean isCyclic() {
			return this.thrown.isCyclic();
		}

	}

}
