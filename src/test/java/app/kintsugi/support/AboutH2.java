package app.kintsugi.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A test of what H2 does and PostgreSQL does not, or does in a test of its own.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = OnPostgres.DATABASE, matches = OnPostgres.POSTGRES, disabledReason = "about H2")
public @interface AboutH2 {

}
