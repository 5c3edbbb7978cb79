package app.kintsugi.demo;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(Story.class)
class DemoConfig {

	@Bean
	@Primary
	DemoClock demoClock() {
		return new DemoClock();
	}

}
