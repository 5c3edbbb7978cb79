package app.kintsugi.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The name and the icon that every page shows. An icon of the operator's takes the place
 * of all of ours, so that none of ours gives this place away.
 */
@Component("look")
@EnableConfigurationProperties(LookSettings.class)
public class Look {

	/** Where an icon of the operator's is served. */
	public static final String OWN_ICON = "/look/icon";

	private static final int LARGEST = 512 * 1024;

	private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

	private final String name;

	private final @Nullable Image own;

	/**
	 * A picture as a browser is told of it.
	 *
	 * @param path where it is served
	 * @param type its media type
	 * @param sizes {@code any}, or width and height as in {@code 192x192}
	 */
	public record Icon(String path, String type, String sizes) {
	}

	/**
	 * The operator's own icon.
	 */
	public record Image(byte[] bytes, MediaType type, String sizes) {
	}

	Look(LookSettings settings) {
		this.name = settings.name().strip();
		this.own = settings.icon().isBlank() ? null : read(settings.icon().strip());
	}

	/** What this place is called. */
	public String name() {
		return this.name;
	}

	/** The icon of the tab and the header. */
	public Icon icon() {
		return (this.own != null) ? icon(this.own) : new Icon("/img/mark.svg", SVG.toString(), "any");
	}

	/** The icon for the home screen of a phone that takes no SVG, if there is one. */
	public @Nullable String touchIcon() {
		if (this.own == null) {
			return "/img/icon-180.png";
		}
		return this.own.type().equals(MediaType.IMAGE_PNG) ? OWN_ICON : null;
	}

	/** Icons whose edges may be cut off, to whatever shape a phone gives its icons. */
	public List<Icon> maskableIcons() {
		return (this.own != null) ? List.of() : List.of(new Icon("/img/icon-192.png", "image/png", "192x192"),
				new Icon("/img/icon-512.png", "image/png", "512x512"));
	}

	/** The operator's own icon, if there is one. */
	public Optional<Image> ownIcon() {
		return Optional.ofNullable(this.own);
	}

	private static Icon icon(Image image) {
		return new Icon(OWN_ICON, image.type().toString(), image.sizes());
	}

	private static Image read(String file) {
		try {
			Path path = Path.of(file);
			if (Files.size(path) > LARGEST) {
				throw unfit(file, "it is larger than 512 KB");
			}
			byte[] bytes = Files.readAllBytes(path);
			if (new String(bytes, StandardCharsets.UTF_8).contains("<svg")) {
				return new Image(bytes, SVG, "any");
			}
			var picture = ImageIO.read(new ByteArrayInputStream(bytes));
			if (picture == null || !file.toLowerCase(java.util.Locale.ROOT).endsWith(".png")) {
				throw unfit(file, "it is neither an SVG nor a PNG picture");
			}
			return new Image(bytes, MediaType.IMAGE_PNG, picture.getWidth() + "x" + picture.getHeight());
		}
		catch (IOException | java.nio.file.InvalidPathException ex) {
			throw unfit(file, "it cannot be read");
		}
	}

	private static RuntimeException unfit(String file, String reason) {
		return new InvalidConfigurationPropertyValueException("kintsugi.look.icon", file, reason);
	}

}
