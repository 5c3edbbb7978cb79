package app.kintsugi.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import app.kintsugi.vault.LightStretcher;

/**
 * The demo with all its people, at a port of its own, in a database that is gone
 * afterwards.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:kintsugi-${random.uuid};DB_CLOSE_DELAY=-1",
				"kintsugi.vault.argon2-memory-kib=19456", "kintsugi.vault.argon2-iterations=2" })
@Import(LightStretcher.class)
@interface WithDemo {

}
