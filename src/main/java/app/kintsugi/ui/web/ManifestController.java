package app.kintsugi.ui.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import app.kintsugi.ui.Look;
import app.kintsugi.ui.NotFoundException;

/**
 * How this place presents itself to a phone that keeps it among its apps: by the name and
 * icon that the operator chose, and by nothing that says what it is for.
 */
@Controller
class ManifestController {

	private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

	private static final String CREAM = "#faf4ea";

	private final Look look;

	ManifestController(Look look) {
		this.look = look;
	}

	/**
	 * The manifest, as the W3C's Web Application Manifest names its members.
	 */
	record Manifest(String id, String name, @JsonProperty("short_name") String shortName,
			@JsonProperty("start_url") String startUrl, String scope, String display,
			@JsonProperty("background_color") String backgroundColor, @JsonProperty("theme_color") String themeColor,
			List<ManifestIcon> icons) {
	}

	record ManifestIcon(String src, String type, String sizes, String purpose) {
	}

	@GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
	ResponseEntity<Manifest> manifest() {
		String name = this.look.name();
		return ResponseEntity.ok()
			.cacheControl(AN_HOUR)
			.body(new Manifest("/", name, name, "/", "/", "standalone", CREAM, CREAM, icons()));
	}

	@GetMapping(Look.OWN_ICON)
	ResponseEntity<byte[]> icon() {
		Look.Image icon = this.look.ownIcon().orElseThrow(NotFoundException::new);
		return ResponseEntity.ok().cacheControl(AN_HOUR).contentType(icon.type()).body(icon.bytes());
	}

	private List<ManifestIcon> icons() {
		Stream<ManifestIcon> any = Stream.concat(Stream.of(this.look.icon()), this.look.maskableIcons().stream())
			.map((icon) -> icon(icon, "any"));
		return Stream.concat(any, this.look.maskableIcons().stream().map((icon) -> icon(icon, "maskable"))).toList();
	}

	private static ManifestIcon icon(Look.Icon icon, String purpose) {
		return new ManifestIcon(icon.path(), icon.type(), icon.sizes(), purpose);
	}

}
