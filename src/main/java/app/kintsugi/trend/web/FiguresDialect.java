package app.kintsugi.trend.web;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

import app.kintsugi.trend.Chart;
import app.kintsugi.trend.Chart.Row;
import app.kintsugi.trend.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <tbody figures:of="${chart}">}: the rows of a table of figures. Ten years are
 * some thousands of them, and an expression for each cell would take longer than all the
 * rest of the page. Nothing but days and numbers comes onto a page in this way.
 */
@Component
class FiguresDialect extends AbstractProcessorDialect {

	private static final int PRECEDENCE = 1300;

	private static final String NOTHING = "<td>–";

	private final MessageSource messages;

	FiguresDialect(MessageSource messages) {
		super("Figures", "figures", PRECEDENCE);
		this.messages = messages;
	}

	@Override
	public Set<IProcessor> getProcessors(String dialectPrefix) {
		return Set.of(new RowsProcessor(dialectPrefix, this.messages),
				new StandardXmlNsTagProcessor(TemplateMode.HTML, dialectPrefix));
	}

	/** The ends of rows and cells are left to the reader of the page, as HTML allows. */
	static String rows(Chart chart, DateTimeFormatter days, NumberFormat numbers) {
		StringBuilder rows = new StringBuilder();
		for (Row row : chart.rows()) {
			rows.append("<tr><th scope=\"row\">");
			days.formatTo(row.day(), rows);
			for (Point point : row.figures()) {
				cell(rows, point, chart.isScale(), numbers);
			}
		}
		return rows.toString();
	}

	private static void cell(StringBuilder rows, @Nullable Point point, boolean median, NumberFormat numbers) {
		if (point == null) {
			rows.append(NOTHING).append(median ? NOTHING : "");
			return;
		}
		rows.append("<td>").append(numbers.format(point.figure()));
		if (median) {
			rows.append("<td>").append(numbers.format(point.median()));
		}
	}

	private static final class RowsProcessor extends AbstractStandardExpressionAttributeTagProcessor {

		private final MessageSource messages;

		RowsProcessor(String dialectPrefix, MessageSource messages) {
			super(TemplateMode.HTML, dialectPrefix, "of", PRECEDENCE, true);
			this.messages = messages;
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attributeName,
				String attributeValue, @Nullable Object expressionResult,
				IElementTagStructureHandler structureHandler) {
			Locale locale = context.getLocale();
			DateTimeFormatter days = DateTimeFormatter.ofPattern(this.messages.getMessage("trend.day", null, locale),
					locale);
			NumberFormat numbers = NumberFormat.getInstance(locale);
			numbers.setMaximumFractionDigits(1);
			structureHandler.setBody((expressionResult instanceof Chart chart) ? rows(chart, days, numbers) : "",
					false);
		}

	}

}
