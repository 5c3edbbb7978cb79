package app.kintsugi.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.NumberFormat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Text that can be kept and shown again to the character: at most {@link #max()}
 * characters, no control characters but line breaks and tabs, no half of a character.
 */
@Target({ ElementType.FIELD, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

	/** The most characters (UTF-16 units) that are taken. */
	int max();

	/** Whether there must be something in it. */
	boolean required() default true;

	String message() default "{text.unfit}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/**
	 * Says what is wrong in a sentence of its own for each fault.
	 */
	final class Validator implements ConstraintValidator<PlainText, String> {

		private int max;

		private boolean required;

		@Override
		public void initialize(PlainText constraint) {
			this.max = constraint.max();
			this.required = constraint.required();
		}

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			String fault = fault((text != null) ? text : "");
			if (fault == null) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			context.unwrap(HibernateConstraintValidatorContext.class)
				.addMessageParameter("max",
						NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(this.max));
			context.buildConstraintViolationWithTemplate("{" + fault + "}").addConstraintViolation();
			return false;
		}

		private @Nullable String fault(String text) {
			if (this.required && text.isBlank()) {
				return "text.empty";
			}
			if (text.length() > this.max) {
				return "text.too-long";
			}
			boolean unfit = text.codePoints()
				.anyMatch((c) -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
						|| Character.getType(c) == Character.SURROGATE);
			return unfit ? "text.unfit" : null;
		}

	}

}
