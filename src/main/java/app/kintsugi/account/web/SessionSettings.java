package app.kintsugi.account.web;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a browser stays signed in.
 *
 * @param idle how long somebody may be away before they sign in again
 * @param longest how long a sign-in lasts at the most
 */
@Validated
@ConfigurationProperties("kintsugi.session")
record SessionSettings(@NotNull @DefaultValue("12h") Duration idle, @NotNull @DefaultValue("14d") Duration longest) {
}
