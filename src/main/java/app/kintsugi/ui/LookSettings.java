package app.kintsugi.ui;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this place is called and looks like from outside: in the tab, in the header, and
 * among the apps of a phone. Neutral ones tell nobody what it is for.
 *
 * @param name the name, at most 40 characters
 * @param icon an SVG or PNG file; empty for ours
 */
@Validated
@ConfigurationProperties("kintsugi.look")
record LookSettings(@NotBlank @Size(max = 40) @DefaultValue("Kintsugi") String name, @DefaultValue("") String icon) {
}
