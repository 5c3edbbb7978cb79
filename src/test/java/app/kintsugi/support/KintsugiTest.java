package app.kintsugi.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

import app.kintsugi.vault.LightStretcher;

/**
 * The whole application on an H2 database in memory, with passphrases that cost no time
 * ({@link LightStretcher}), a {@link TestClock}, a {@link Household} to fill it, and
 * {@link Constellations} to furnish it. One application serves all classes that say this
 * and nothing more: whatever a class adds to it costs a start of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:kintsugi-${random.uuid}",
		"kintsugi.vault.argon2-memory-kib=19456", "kintsugi.vault.argon2-iterations=2" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ Household.class, Constellations.class, TestClock.class, LightStretcher.class })
public @interface KintsugiTest {

}
