package app.kintsugi.ui;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A form that was taken answers 303, so that the browser asks for the next page by GET.
 */
@Configuration(proxyBeanMethods = false)
class RedirectConfig {

	RedirectConfig(ThymeleafViewResolver views) {
		views.setRedirectHttp10Compatible(false);
	}

}
