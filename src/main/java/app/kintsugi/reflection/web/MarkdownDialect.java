package app.kintsugi.reflection.web;

import java.util.Set;

import app.kintsugi.reflection.Markdown;
import org.jspecify.annotations.Nullable;
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
 * {@code <div markdown:text="${text}">}: the only way in which anything written comes
 * onto a page as more than its characters, and it leads through {@link Markdown}.
 */
@Component
class MarkdownDialect extends AbstractProcessorDialect {

	private static final int PRECEDENCE = 1300;

	MarkdownDialect() {
		super("Markdown", "markdown", PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String dialectPrefix) {
		return Set.of(new TextProcessor(dialectPrefix),
				new StandardXmlNsTagProcessor(TemplateMode.HTML, dialectPrefix));
	}

	private static final class TextProcessor extends AbstractStandardExpressionAttributeTagProcessor {

		TextProcessor(String dialectPrefix) {
			super(TemplateMode.HTML, dialectPrefix, "text", PRECEDENCE, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attributeName,
				String attributeValue, @Nullable Object expressionResult,
				IElementTagStructureHandler structureHandler) {
			String text = (expressionResult != null) ? expressionResult.toString() : "";
			structureHandler.setBody(Markdown.html(text), false);
		}

	}

}
