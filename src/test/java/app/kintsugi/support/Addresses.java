package app.kintsugi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import app.kintsugi.support.Constellations.Constellation;

/**
 * The addresses in the tables of routes ({@code routes/*.txt}), about the things of one
 * couple. What a couple has no such thing of is filled in with an id that never was.
 */
public final class Addresses {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");

	private Addresses() {
	}

	/**
	 * All of a method, each once.
	 * @param method {@code GET}, with the queries, or {@code POST}
	 */
	public static List<String> of(String method, Constellation about) {
		return lines().filter((line) -> line.startsWith(method + " ") && !line.contains("in=beginning"))
			.map((line) -> address(line.split("\\s*\\|\\s*", -1), method, about))
			.distinct()
			.toList();
	}

	private static String address(String[] parts, String method, Constellation about) {
		Map<String, String> fills = new LinkedHashMap<>();
		Arrays.stream(parts[1].split("\\s+"))
			.filter((fill) -> fill.contains("="))
			.map((fill) -> fill.split("=", 2))
			.forEach((fill) -> fills.put(fill[0], content(fill[1], about)));
		String path = VARIABLE.matcher(parts[0].split("\\s+")[1])
			.replaceAll((variable) -> Objects.requireNonNull(fills.remove(variable.group(1))));
		return (method.equals("GET") && !fills.isEmpty()) ? path + "?" + Wire.form(fills) : path;
	}

	private static String content(String fill, Constellation about) {
		return fill.startsWith("@") ? about.things().getOrDefault(fill.substring(1), UUID.randomUUID().toString())
				: fill;
	}

	private static Stream<String> lines() {
		try {
			Resource[] tables = new PathMatchingResourcePatternResolver().getResources("classpath:routes/*.txt");
			return Arrays.stream(tables).flatMap((table) -> text(table).lines()).map(String::strip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Resource table) {
		try {
			return table.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
