package app.kintsugi.ui;

import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.expression.Temporals;

/**
 * {@code #times}: Thymeleaf's {@code #temporals} in the time zone of whoever looks at the
 * page, where that one always tells the server's. What has a zone of its own keeps it.
 */
@Component
class TimesDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String TIMES = "times";

	TimesDialect() {
		super("Times");
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(TIMES);
	}

	@Override
	public Object buildObject(IExpressionContext context, String expressionObjectName) {
		return new Temporals(context.getLocale(), LocaleContextHolder.getTimeZone().toZoneId());
	}

	@Override
	public boolean isCacheable(String expressionObjectName) {
		return true;
	}

}
