package app.kintsugi.safety;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class SafetySettingsTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
		.withUserConfiguration(HarmlessSite.class);

	@ParameterizedTest
	@ValueSource(strings = { "https://www.wikipedia.org/", "https://weather.example.org/today?x=1",
			"http://localhost:8090/calm", "http://127.0.0.1:1/" })
	void aHarmlessSiteIsReachedByHttpsOrOnThisMachine(String site) {
		this.runner.withPropertyValues("kintsugi.safety.harmless-site=" + site)
			.run((context) -> assertThat(context.getBean(HarmlessSite.class).address()).hasToString(site));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://www.wikipedia.org/", "javascript:alert(1)", "/help-now", "https:///nowhere",
			"https://name@example.org/", "ftp://localhost/" })
	void anyOtherStopsTheStartWithAReason(String site) {
		this.runner.withPropertyValues("kintsugi.safety.harmless-site=" + site)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BindValidationException.class)
				.hasMessageContaining("kintsugi.safety.harmless-site must be an https address"));
	}

}
