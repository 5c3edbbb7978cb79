package app.kintsugi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import app.kintsugi.support.Addresses;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.ServedTest;
import app.kintsugi.support.Wire;
import app.kintsugi.support.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page has in common, whoever asks for it: its title says nothing, nothing of
 * it is stored on the way, and it needs nobody else's server and no script of its own.
 */
@ServedTest
class TitlesAndHeadersTests {

	private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

	private static final Pattern INLINE = Pattern
		.compile("(?i)<script(?![^>]*\\ssrc=)|<style|<[^>]*\\s(style|on[a-z]+)\\s*=|javascript:");

	/** What a browser would fetch from another host, or send there. */
	private static final Pattern ELSEWHERE = Pattern
		.compile("(?i)\\s(src|action|formaction|srcset|poster|data)\\s*=\\s*\"\\s*(\\w+:|//)"
				+ "|<link[^>]*href=\"\\s*(\\w+:|//)|http-equiv=\"refresh\"(?! content=\"\\d+; url=/\\w)");

	/** Where somebody is led away from here. */
	private static final Pattern LINK_AWAY = Pattern.compile("(?i)<a [^>]*href=\"\\s*(\\w+:|//)[^>]*>");

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@LocalServerPort
	private int port;

	private static final Set<String> NO_PAGES = Set.of("/leave");

	@Test
	void everyPageIsDiscreetWhoeverAsksForIt() {
		Wire wire = new Wire(this.port);
		Constellation together = this.constellations.together();
		Map<String, String> people = new LinkedHashMap<>();
		people.put("nobody", Wire.NOBODY);
		Map<String, Member> members = Map.of("the operator", this.household.operator(), "somebody alone",
				this.household.person("Al"), "the author", together.author(), "the partner", together.partner(),
				"the therapist", together.therapist());
		members.forEach((name, member) -> people.put(name, wire.signIn(member)));
		SoftAssertions softly = new SoftAssertions();
		int pages = 0;
		List<String> paths = Addresses.of("GET", together).stream().filter((path) -> !NO_PAGES.contains(path)).toList();
		for (Map.Entry<String, String> one : people.entrySet()) {
			for (String path : paths) {
				Reply reply = wire.get(path, one.getValue());
				check(softly, "GET " + path + " as " + one.getKey(), reply);
				pages += (reply.status() == 200) ? 1 : 0;
			}
		}
		softly.assertAll();
		assertThat(pages).as("pages that were looked at").isGreaterThan(100);
	}

	@Test
	void theWayOutIsAsDiscreet() {
		Wire wire = new Wire(this.port);
		String somebody = wire.signIn(this.household.person("Al"));
		SoftAssertions softly = new SoftAssertions();
		Reply away = wire.get("/leave", somebody);
		check(softly, "leaving", away);
		softly.assertThat(away.location()).startsWith("https://").doesNotContain("?");
		softly.assertThat(wire.get("/settings", somebody).location()).endsWith("/sign-in");
		softly.assertAll();
	}

	@Test
	void whatIsNotTakenIsAnsweredAsDiscreetly() {
		Wire wire = new Wire(this.port);
		String somebody = wire.signIn(this.household.person("Al"));
		SoftAssertions softly = new SoftAssertions();
		check(softly, "a form without words", wire.post("/reflections", somebody, Map.of("text", "")));
		check(softly, "a form from nobody", wire.post("/reflections", Wire.NOBODY, Map.of("text", "kept for me")));
		check(softly, "a page that never was", wire.get("/nothing/here", somebody));
		check(softly, "a method that is not", wire.send("DELETE", "/reflections", somebody, ""));
		check(softly, "a request without what it needs", wire.post("/couple/leave", somebody, Map.of()));
		softly.assertAll();
	}

	private static void check(SoftAssertions softly, String asked, Reply reply) {
		softly.assertThat(reply.status()).as(asked).isLessThan(500);
		softly.assertThat(header(reply, "Cache-Control")).as("Cache-Control of " + asked).contains("no-store");
		softly.assertThat(header(reply, "Referrer-Policy")).as("Referrer-Policy of " + asked).isEqualTo("no-referrer");
		softly.assertThat(header(reply, "X-Content-Type-Options")).as("sniffing of " + asked).isEqualTo("nosniff");
		softly.assertThat(header(reply, "Content-Security-Policy"))
			.as("Content-Security-Policy of " + asked)
			.contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
			.doesNotContain("unsafe", "*", "http:", "https:", "data:");
		if (reply.body().isEmpty()) {
			softly.assertThat(reply.status()).as(asked + " has no page").isEqualTo(303);
			return;
		}
		if (header(reply, "Content-Type").matches("image/.*|application/pdf")) {
			return;
		}
		Matcher title = TITLE.matcher(reply.body().split("</head>", 2)[0]);
		softly.assertThat(title.find() ? title.group(1) : "none").as("title of " + asked).isEqualTo("Kintsugi");
		softly.assertThat(title.find()).as("a second title of " + asked).isFalse();
		softly.assertThat(found(INLINE, reply.body())).as("inline script or style of " + asked).isEmpty();
		softly.assertThat(found(ELSEWHERE, reply.body())).as("another host in " + asked).isEmpty();
	}

	private static List<String> found(Pattern pattern, String page) {
		return pattern.matcher(page).results().map((match) -> match.group().strip()).distinct().toList();
	}

	private static String header(Reply reply, String name) {
		return String.join(" | ", reply.headers().allValues(name));
	}

}
