package app.kintsugi.account.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which pages are open to all, and what every answer carries. Who may read what is not
 * decided here but by keys.
 */
@Configuration
@EnableJdbcHttpSession(cleanupCron = "0 7 * * * *")
@EnableConfigurationProperties(SessionSettings.class)
class SecurityConfig {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; worker-src 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	/**
	 * Health and metrics, on a port of their own that only this machine can reach; on the
	 * port of the pages there is nothing that this would match.
	 */
	@Bean
	@Order(0)
	SecurityFilterChain upkeep(HttpSecurity http) throws Exception {
		http.securityMatcher(EndpointRequest.toAnyEndpoint());
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		http.csrf((csrf) -> csrf.disable());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((logout) -> logout.disable());
		return http.build();
	}

	@Bean
	SecurityFilterChain pages(HttpSecurity http, BrowserSession browserSession, KeptText keptText) throws Exception {
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
					.permitAll()
					.requestMatchers(KeptText.PUBLIC_PAGES)
					.permitAll()
					.requestMatchers("/css/**", "/img/**", "/js/**", "/look/**", "/manifest.webmanifest", "/sw.js",
							"/offline", "/favicon.ico")
					.permitAll()
					.anyRequest()
					.authenticated());
		// leaving must work from a page of any age, the private check changes nothing,
		// and
		// the language is asked for on every page, which needs no cookie for that
		http.csrf((csrf) -> csrf.csrfTokenRepository(new HostCookieCsrfTokens())
			.ignoringRequestMatchers("/leave", "/safety-check", "/language"));
		// a saved request would hold what somebody typed, in the clear, in the session
		// table
		http.requestCache((cache) -> cache.requestCache(new NullRequestCache()));
		http.addFilterBefore(new OpenKeysFilter(browserSession), AuthorizationFilter.class);
		http.exceptionHandling(
				(exceptions) -> exceptions.authenticationEntryPoint(keptText).accessDeniedHandler(keptText));
		http.logout((logout) -> logout.disable());
		http.headers((headers) -> headers
			.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.permissionsPolicyHeader((permissions) -> permissions.policy("camera=(), geolocation=(), microphone=()")));
		return http.build();
	}

	/**
	 * A session row is looked up without a transaction, or every page that is read would
	 * be forced to the disk like a commit. {@link QuietSessions} and {@link OwnSessions}
	 * begin one where they write.
	 */
	@Bean(defaultCandidate = false)
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

	/**
	 * Spring Security would measure each of its own filters at each request, which costs
	 * as much as all of them do. Requests are measured as a whole.
	 */
	@Bean
	SecurityObservationSettings requestsAreMeasuredAsAWhole() {
		return SecurityObservationSettings.noObservations();
	}

	/** Nobody signs in by Spring Security's own means. */
	@Bean
	UserDetailsService nobody() {
		return (name) -> {
			throw new UsernameNotFoundException("");
		};
	}

}
