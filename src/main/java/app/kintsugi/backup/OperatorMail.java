package app.kintsugi.backup;

import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import app.kintsugi.account.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Mail to whoever runs the server, when there is an address for it. It says that
 * something needs a look, and not what this server is for.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class OperatorMail {

	private static final Logger LOG = LoggerFactory.getLogger(OperatorMail.class);

	private static final int TLS_PORT = 465;

	private static final String PATIENCE = "10000";

	private final MailSettings settings;

	private final MessageSource messages;

	private final People people;

	private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

	OperatorMail(MailSettings settings, MessageSource messages, People people) {
		this.settings = settings;
		this.messages = messages;
		this.people = people;
		this.sender.setHost(settings.host());
		this.sender.setPort(settings.port());
		Properties properties = this.sender.getJavaMailProperties();
		if (!settings.user().isBlank()) {
			this.sender.setUsername(settings.user());
			this.sender.setPassword(settings.password());
			// a password goes over no line that anybody can listen to
			properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.port() != TLS_PORT));
		}
		properties.setProperty("mail.smtp.starttls.enable", "true");
		properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.port() == TLS_PORT));
		properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		for (String timeout : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.setProperty("mail.smtp." + timeout, PATIENCE);
		}
	}

	/** Whether there is a server to send by, and an address to send to. */
	public boolean isSetUp() {
		return this.settings.isComplete();
	}

	/**
	 * Sends a mail, in the operator's language.
	 * @param key the messages are {@code <key>.subject} and {@code <key>.text}
	 * @return whether the mail server took it
	 */
	boolean send(String key) {
		if (!isSetUp()) {
			return false;
		}
		Locale locale = Locale.forLanguageTag(this.people.languageOfOperator().orElse("en"));
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setFrom(this.settings.from().isBlank() ? this.settings.operator() : this.settings.from());
		mail.setTo(this.settings.operator());
		mail.setSubject(words(key + ".subject", locale));
		mail.setText(words(key + ".text", locale));
		try {
			this.sender.send(mail);
			return true;
		}
		catch (MailException ex) {
			LOG.warn("A mail to the operator could not be sent: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

	private String words(String key, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, "", locale));
	}

}
