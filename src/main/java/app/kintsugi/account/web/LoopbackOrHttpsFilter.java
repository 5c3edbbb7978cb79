package app.kintsugi.account.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import app.kintsugi.ui.Languages;

/**
 * Refuses plain http from anywhere but this machine: passphrases and keys would cross the
 * network in the clear.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackOrHttpsFilter extends OncePerRequestFilter {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

	private final Languages languages;

	private final MessageSource messages;

	LoopbackOrHttpsFilter(Languages languages, MessageSource messages) {
		this.languages = languages;
		this.messages = messages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.isSecure() || LOOPBACK.contains(request.getServerName())) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.getWriter()
			.write(this.messages.getMessage("address.not-secure", null, this.languages.of(request)) + "\n");
	}

}
