package app.kintsugi.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

import app.kintsugi.safety.HelpLinesFile.UnfitException;

/**
 * Where help is: our list, and the operator's own. Both are read once, at the start,
 * which fails with the name of the file and of the entry if one of them is not as it
 * should be.
 */
@Service
@EnableConfigurationProperties(SafetySettings.class)
public class HelpLines {

	private static final String OURS = "safety/help-lines.yaml";

	private final HelpLinesFile ours;

	private final HelpLinesFile own;

	HelpLines(SafetySettings settings) {
		this.ours = ours();
		this.own = settings.helpLines().isBlank() ? new HelpLinesFile(List.of(), List.of())
				: own(settings.helpLines().strip());
	}

	/** The operator's own help lines, in their order. */
	public List<HelpLine> own() {
		return this.own.lines();
	}

	/** The help lines of a country. */
	public List<HelpLine> in(String country) {
		return this.ours.lines().stream().filter((line) -> line.country().equals(country)).toList();
	}

	/** The number to call in danger. The operator's word on it comes before ours. */
	public Optional<EmergencyNumber> emergencyNumber(String country) {
		return Stream.concat(this.own.emergency().stream(), this.ours.emergency().stream())
			.filter((number) -> number.country().equals(country))
			.findFirst();
	}

	/** The ISO codes of all countries of which something is known. */
	public List<String> countries() {
		return Stream
			.of(this.own.emergency().stream().map(EmergencyNumber::country),
					this.ours.emergency().stream().map(EmergencyNumber::country),
					this.ours.lines().stream().map(HelpLine::country))
			.flatMap((some) -> some)
			.distinct()
			.toList();
	}

	private static HelpLinesFile ours() {
		try {
			return HelpLinesFile.read(new ClassPathResource(OURS).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (UnfitException ex) {
			throw new IllegalStateException(OURS + ", " + ex.reason());
		}
	}

	private static HelpLinesFile own(String file) {
		try {
			return HelpLinesFile.read(Files.readString(Path.of(file)));
		}
		catch (IOException | InvalidPathException ex) {
			throw unfit(file, "it cannot be read");
		}
		catch (UnfitException ex) {
			throw unfit(file, ex.reason());
		}
	}

	private static RuntimeException unfit(String file, String reason) {
		return new InvalidConfigurationPropertyValueException("kintsugi.safety.help-lines", file, reason);
	}

}
