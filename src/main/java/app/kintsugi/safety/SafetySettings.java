package app.kintsugi.safety;

import java.net.URI;
import java.util.Set;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where <em>Leave this page</em> leads, and the operator's own help lines.
 *
 * @param harmlessSite another site that anybody may have open; https, or http on this
 * very machine
 * @param helpLines a YAML file of more help lines, in the format of ours; empty for none
 */
@Validated
@ConfigurationProperties("kintsugi.safety")
record SafetySettings(@NotNull @DefaultValue("https://www.wikipedia.org/") URI harmlessSite,
		@DefaultValue("") String helpLines) {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	@AssertTrue(message = "kintsugi.safety.harmless-site must be an https address, such as https://www.wikipedia.org/")
	boolean isHarmlessSiteReachedSafely() {
		String host = this.harmlessSite.getHost();
		if (host == null || this.harmlessSite.getUserInfo() != null) {
			return false;
		}
		return "https".equals(this.harmlessSite.getScheme())
				|| ("http".equals(this.harmlessSite.getScheme()) && LOOPBACK.contains(host));
	}

}
