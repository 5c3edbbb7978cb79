package app.kintsugi.bench.floor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What a page costs at the least in this framework: a plain Thymeleaf page of so many
 * items and about so many bytes from memory, and so many bytes that were rendered long
 * ago. Both stand behind the same filters as every page, and behind none of our model.
 */
@Configuration(proxyBeanMethods = false)
public class Floor {

	private static final int BYTES_OF_AN_ITEM = 220;

	/**
	 * One thing in a list.
	 */
	public record Item(UUID id, String title, String when, String text) {
	}

	private final Map<String, List<Item>> items = new ConcurrentHashMap<>();

	private final Map<Integer, byte[]> bytes = new ConcurrentHashMap<>();

	@Bean
	RouterFunction<ServerResponse> floors() {
		return RouterFunctions.route()
			.GET("/floor/plain", this::plain)
			.GET("/floor/bytes", this::rendered)
			.GET("/look/floor/plain", this::plain)
			.GET("/look/floor/bytes", this::rendered)
			.build();
	}

	private ServerResponse plain(ServerRequest request) {
		List<Item> shown = this.items.computeIfAbsent(request.uri().getQuery(),
				(query) -> items(number(request, "items"), number(request, "size")));
		return ServerResponse.ok().contentType(MediaType.TEXT_HTML).render("bench-floor", Map.of("items", shown));
	}

	private ServerResponse rendered(ServerRequest request) {
		byte[] page = this.bytes.computeIfAbsent(number(request, "size"),
				(size) -> "x".repeat(size).getBytes(StandardCharsets.US_ASCII));
		return ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page);
	}

	private static int number(ServerRequest request, String name) {
		return Integer.parseInt(request.param(name).orElseThrow());
	}

	private static List<Item> items(int number, int size) {
		String text = "We walked along the river. ".repeat(8_000)
			.substring(0, Math.max(0, size / number - BYTES_OF_AN_ITEM));
		List<Item> made = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			made.add(new Item(new UUID(7, i), "Number " + i, "on a day in May", text));
		}
		return made;
	}

}
