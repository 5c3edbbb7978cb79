package app.kintsugi.crash;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;

/**
 * Somebody who writes as fast as the server answers, and remembers what it said was
 * saved.
 */
final class Writer {

	static final String PASSPHRASE = "copper lantern drifting sevenfold";

	private static final int SAVES_PER_SIGN_IN = 8;

	/** What a proxy says when nobody answered it. */
	private static final int NO_ANSWER = 502;

	private final String base;

	private final String name;

	private final Random random;

	private final Visitor browser;

	private final String token;

	private final List<Visitor> signedIn = new ArrayList<>();

	private final Map<UUID, String> acknowledged = new LinkedHashMap<>();

	private final Map<UUID, String> unanswered = new LinkedHashMap<>();

	private final Map<Object, Integer> rounds = new HashMap<>();

	private Writer(String base, String name, long seed) {
		this.base = base;
		this.name = name;
		this.random = new Random(seed);
		this.browser = new Visitor(base);
		this.token = this.browser.get("/recover").field("_csrf");
	}

	static Writer settingUp(String base, String name, String code, long seed) {
		return new Writer(base, name, seed).makesAccount("/setup", code);
	}

	/** Invited by the one who set the server up. */
	Writer inviting(String other, long seed) {
		String code = sends("/settings/people/invite").textOf("words code");
		return new Writer(this.base, other, seed).makesAccount("/sign-up", code);
	}

	private Writer makesAccount(String page, String code) {
		see(sends(page, "code", code, "displayName", this.name, "signInName", this.name, "passphrase", PASSPHRASE),
				303);
		String recoveryCode = sends("/recovery-code").textOf("words code");
		see(sends("/recovery-code/confirm", "code", recoveryCode), 303);
		return this;
	}

	/** Writes, and signs in anew now and then, until the server is gone. */
	void writeUntilTheServerIsGone() {
		try {
			for (int saved = 1;; saved++) {
				save();
				if (saved % SAVES_PER_SIGN_IN == 0) {
					this.signedIn.add(signIn());
				}
			}
		}
		catch (UncheckedIOException ex) {
			// the server is gone
		}
	}

	/**
	 * Writes, and signs in anew now and then, until told to stop, through a proxy that
	 * says when a node went away before it answered.
	 */
	void writeUntil(BooleanSupplier enough) {
		for (int saved = 1; !enough.getAsBoolean(); saved++) {
			save(Set.of(303, NO_ANSWER));
			if (saved % SAVES_PER_SIGN_IN == 0) {
				Visitor visitor = new Visitor(this.base);
				Answer answer = visitor.post("/sign-in", "name", this.name, "passphrase", PASSPHRASE);
				see(answer, Set.of(303, NO_ANSWER));
				if (answer.status() == 303) {
					this.signedIn.add(visitor);
				}
			}
		}
	}

	private void save() {
		save(Set.of(303));
	}

	private void save(Set<Integer> expected) {
		UUID id = UUID.randomUUID();
		String text = "From here " + words() + " to there.";
		this.unanswered.put(id, text);
		Answer answer = sends("/reflections", "submission", id.toString(), "title", "", "text", text, "audience",
				"ONLY_ME");
		see(answer, expected);
		if (answer.status() == 303) {
			this.unanswered.remove(id);
			this.acknowledged.put(id, text);
		}
	}

	private String words() {
		StringBuilder words = new StringBuilder();
		for (int i = this.random.nextInt(400); i >= 0; i--) {
			words.append(Long.toString(this.random.nextLong() >>> 1, 36)).append(' ');
		}
		return words.toString().strip();
	}

	Visitor signIn() {
		return new Visitor(this.base).signIn(this.name, PASSPHRASE);
	}

	int acknowledged() {
		return this.acknowledged.size();
	}

	int signIns() {
		return this.signedIn.size();
	}

	/** What was promised by now belongs to this round: the server has been killed. */
	void endsRound(int round) {
		this.acknowledged.keySet().forEach((id) -> this.rounds.putIfAbsent(id, round));
		this.signedIn.forEach((visitor) -> this.rounds.putIfAbsent(visitor, round));
	}

	/** Whether the cookies from before are still good, as soon as the server is back. */
	boolean isStillSignedIn() {
		return this.browser.get("/reflections").status() == 200;
	}

	/**
	 * What was promised and is not there, by the round after which it was not there.
	 * Whatever is there at the end was there after every round, since nothing else brings
	 * it back.
	 */
	Map<String, Integer> lost() {
		Map<String, Integer> lost = new LinkedHashMap<>();
		Visitor reader = signIn();
		this.acknowledged.forEach((id, text) -> {
			if (!holds(reader.get("/reflections/" + id), text)) {
				lost.put("reflection " + id + " of " + this.name, this.rounds.get(id));
			}
		});
		this.unanswered.forEach((id, text) -> {
			Answer answer = reader.get("/reflections/" + id);
			if (answer.status() != 404 && !holds(answer, text)) {
				lost.put("the middle of reflection " + id + " of " + this.name + ": " + answer.status(), -1);
			}
		});
		for (Visitor visitor : this.signedIn) {
			if (visitor.get("/reflections").status() != 200) {
				lost.put("sign-in " + this.signedIn.indexOf(visitor) + " of " + this.name, this.rounds.get(visitor));
			}
		}
		return lost;
	}

	@Override
	public String toString() {
		return this.name;
	}

	private Answer sends(String path, String... namesAndTexts) {
		String[] all = Arrays.copyOf(namesAndTexts, namesAndTexts.length + 2);
		all[namesAndTexts.length] = "_csrf";
		all[namesAndTexts.length + 1] = this.token;
		return this.browser.postAsIs(path, all);
	}

	private static boolean holds(Answer answer, String text) {
		return answer.status() == 200 && answer.body().contains(">" + text + "<");
	}

	private static void see(Answer answer, int status) {
		see(answer, Set.of(status));
	}

	private static void see(Answer answer, Set<Integer> expected) {
		if (!expected.contains(answer.status())) {
			throw new AssertionError("an answer of status " + answer.status() + " and not of " + expected);
		}
	}

}
