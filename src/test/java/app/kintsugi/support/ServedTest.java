package app.kintsugi.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import app.kintsugi.vault.LightStretcher;

/**
 * The whole application as a {@link KintsugiTest} has it, behind a real port: only there
 * are the pages of errors what people see. Use a {@link Wire} to speak to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:kintsugi-${random.uuid}",
				"kintsugi.vault.argon2-memory-kib=19456", "kintsugi.vault.argon2-iterations=2" })
@Import({ Household.class, Constellations.class, TestClock.class, LightStretcher.class })
public @interface ServedTest {

}
