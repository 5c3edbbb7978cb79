package app.kintsugi.backup;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The server that takes mail from here, and whom it is for.
 *
 * @param host empty for no mail at all
 * @param port 465 for TLS from the beginning, any other for STARTTLS where it is offered
 * @param user empty when the server asks for none
 * @param password the user's
 * @param from the sender; empty for the operator's own address
 * @param operator where the operator reads mail; empty for nowhere
 */
@Validated
@ConfigurationProperties("kintsugi.mail")
record MailSettings(@DefaultValue("") String host, @DefaultValue("587") @Min(1) @Max(65535) int port,
		@DefaultValue("") String user, @DefaultValue("") String password, @DefaultValue("") @Email String from,
		@DefaultValue("") @Email String operator) {

	boolean isComplete() {
		return !this.host.isBlank() && !this.operator.isBlank();
	}

	@Override
	public String toString() {
		return "MailSettings";
	}

}
