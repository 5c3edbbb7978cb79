package app.kintsugi.account;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may try in vain to come in.
 *
 * @param name for one name from one place
 * @param address for all names from one place
 * @param within after so long, all of it is forgotten
 */
@Validated
@ConfigurationProperties("kintsugi.tries")
record TriesSettings(@Min(1) @DefaultValue("10") int name, @Min(1) @DefaultValue("60") int address,
		@NotNull @DefaultValue("15m") Duration within) {
}
