package app.kintsugi.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Two presses of the same button in the same moment, in two windows or on two nodes: the
 * database lets one through. The other is answered from the beginning, once more, by a
 * page that finds what the first has stored. Nothing was stored the first time, since a
 * use case is one transaction; where a page has several, each knows a second time.
 */
@Configuration(proxyBeanMethods = false)
class OnceMore implements WebMvcRegistrations {

	/** Two of three that come at once can be in each other's way again. */
	private static final int TIMES = 2;

	@Override
	public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
		return new RequestMappingHandlerAdapter() {
			@Override
			protected @Nullable ModelAndView invokeHandlerMethod(HttpServletRequest request,
					HttpServletResponse response, HandlerMethod handler) throws Exception {
				for (int again = 0;; again++) {
					try {
						return super.invokeHandlerMethod(request, response, handler);
					}
					catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
						if (again == TIMES || response.isCommitted()) {
							throw ex;
						}
					}
				}
			}
		};
	}

}
