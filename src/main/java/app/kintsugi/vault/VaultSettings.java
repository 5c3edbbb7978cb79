package app.kintsugi.vault;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a new passphrase costs to try; existing ones keep the cost they were made with.
 *
 * @param argon2MemoryKib memory of one Argon2id run, in KiB
 * @param argon2Iterations passes over that memory
 * @param argon2Parallelism lanes
 */
@Validated
@ConfigurationProperties("kintsugi.vault")
record VaultSettings(
		@DefaultValue("65536") @Min(Stretching.LEAST_MEMORY_KIB) @Max(Stretching.MOST_MEMORY_KIB) int argon2MemoryKib,
		@DefaultValue("3") @Min(Stretching.LEAST_ITERATIONS) @Max(Stretching.MOST_ITERATIONS) int argon2Iterations,
		@DefaultValue("1") @Min(1) @Max(Stretching.MOST_PARALLELISM) int argon2Parallelism) {

	Stretching stretching() {
		return new Stretching(this.argon2MemoryKib, this.argon2Iterations, this.argon2Parallelism);
	}

}
