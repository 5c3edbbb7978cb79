package app.kintsugi.ui;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form that is sent to be read first has a fault of its own kind, which is never shown.
 * So every controller does with it what it does with a form that is not right yet: it
 * stores nothing and shows the page again with all that was typed. That the page is no
 * failure is put right afterwards.
 */
@ControllerAdvice
class ReadingFirst implements WebMvcConfigurer {

	private static final String CODE = "ReadingFirst";

	private static final Validator NOT_YET = new Validator() {
		@Override
		public boolean supports(Class<?> type) {
			return true;
		}

		@Override
		public void validate(Object form, Errors faults) {
			faults.reject(CODE);
		}
	};

	/** Whether a form was sent to be read, and not to be taken. */
	static boolean isAsked(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && request.getParameter(GentleReading.PARAMETER) != null;
	}

	static boolean isNoFault(ObjectError error) {
		return CODE.equals(error.getCode());
	}

	@InitBinder("form")
	void readFirst(WebDataBinder binder, HttpServletRequest request) {
		if (isAsked(request)) {
			binder.addValidators(NOT_YET);
		}
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {
			@Override
			public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
					@Nullable ModelAndView page) {
				if (page != null && isAsked(request)
						&& Objects.equals(page.getStatus(), HttpStatus.UNPROCESSABLE_CONTENT) && hasNoFault(page)) {
					page.setStatus(HttpStatus.OK);
				}
			}
		});
	}

	private static boolean hasNoFault(ModelAndView page) {
		return page.getModel().get(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult result
				&& result.getAllErrors().stream().allMatch(ReadingFirst::isNoFault);
	}

}
