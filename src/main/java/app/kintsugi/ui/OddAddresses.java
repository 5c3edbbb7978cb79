package app.kintsugi.ui;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * An address with something in it that is no id leads nowhere, like one with the id of
 * nothing: the same page for both.
 */
@ControllerAdvice
class OddAddresses {

	@ExceptionHandler
	void answer(MethodArgumentTypeMismatchException ex, HttpServletResponse response) throws IOException {
		boolean inThePath = ex.getParameter().hasParameterAnnotation(PathVariable.class);
		response.sendError(inThePath ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
	}

	@ExceptionHandler(MissingPathVariableException.class)
	void answer(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
	}

}
