package app.kintsugi.safety;

import java.net.URI;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The site that takes the place of a page that is left.
 */
@Component
@EnableConfigurationProperties(SafetySettings.class)
public class HarmlessSite {

	private final URI address;

	HarmlessSite(SafetySettings settings) {
		this.address = settings.harmlessSite();
	}

	public URI address() {
		return this.address;
	}

}
