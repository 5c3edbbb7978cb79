package app.kintsugi.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vault alone, on a database in memory made by the migrations, at the least cost that
 * a passphrase may have. Nothing is rolled back: each test makes persons of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = { "spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.open-in-view=false",
		"spring.jpa.show-sql=false", "spring.jpa.properties.hibernate.generate_statistics=true",
		"kintsugi.vault.argon2-memory-kib=19456", "kintsugi.vault.argon2-iterations=2" })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({ VaultConfig.class, Keyring.class, Vault.class, Recognition.class, Keychain.class, Pins.class, Renewal.class,
		Stretcher.class })
@interface VaultTestSetup {

}
