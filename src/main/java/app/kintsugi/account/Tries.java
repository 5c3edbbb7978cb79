package app.kintsugi.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import app.kintsugi.account.TryCounts.Allowance;
import app.kintsugi.vault.KeyedHash;
import app.kintsugi.vault.PersonId;

/**
 * Limits how often somebody can try in vain to come in, on all nodes together, and the
 * same for names that nobody has. Somebody who lives in the same house can use up the
 * tries of its address, so a browser that has been signed in with a name before has tries
 * of its own for it, which nobody else can use up.
 *
 * <p>
 * Begin a {@link Try} before the work is done; it counts, unless it {@link Try#worked}.
 */
@Component
@EnableConfigurationProperties(TriesSettings.class)
public class Tries {

	/** One name, whichever place it is tried from: for who has many addresses. */
	private static final int PLACES = 10;

	private static final Duration FROM_ALL_PLACES = Duration.ofHours(1);

	private static final int MARK = 18;

	private static final Pattern WITH_PORT = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+");

	private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:]+");

	private final TryCounts counts;

	private final TriesSettings settings;

	private final JdbcClient jdbc;

	private volatile byte @Nullable [] secret;

	Tries(TryCounts counts, TriesSettings settings, JdbcClient jdbc) {
		this.counts = counts;
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/**
	 * A try that has begun.
	 */
	public final class Try {

		private final List<Allowance> taken;

		private Try(List<Allowance> allowances) {
			this.taken = allowances;
			Tries.this.counts.take(allowances);
		}

		/** It was not in vain, and counts no more. */
		public void worked() {
			Tries.this.counts.giveBack(this.taken);
		}

	}

	/**
	 * Somebody tries to be the person of a name.
	 * @param kind what is tried: each kind is counted for itself
	 * @param address where from
	 * @param mark what this browser was {@link #mark given} when somebody came in there
	 * @throws TooManyTriesException when it was too often, whether anybody has the name
	 * or not
	 */
	public Try begin(String kind, String signInName, String address, @Nullable String mark) {
		String name = SignInName.normalized(signInName);
		if (mark != null && isMark(mark, signInName)) {
			return new Try(List.of(allowance(this.settings.name(), kind, "browser", name, mark)));
		}
		String place = place(address);
		return new Try(List.of(allowance(this.settings.address(), kind, "address", place),
				allowance(this.settings.name(), kind, "name", name, place),
				new Allowance(whose(kind, "name", name), PLACES * this.settings.name(), FROM_ALL_PLACES)));
	}

	/**
	 * Somebody tries a code.
	 * @throws TooManyTriesException when it was too often from this address
	 */
	public Try begin(String kind, String address) {
		return new Try(List.of(allowance(this.settings.address(), kind, "address", place(address))));
	}

	/**
	 * Somebody who is signed in tries something.
	 * @throws TooManyTriesException when this person did so too often
	 */
	public Try begin(String kind, PersonId person) {
		return new Try(List.of(allowance(this.settings.name(), kind, "person", person.id().toString())));
	}

	/**
	 * What a browser keeps when somebody has come in there, to be known by: random, and
	 * without the secret it fits no name.
	 */
	public String mark(String signInName) {
		byte[] random = Arrays.copyOf(KeyedHash.newKey(), MARK);
		return written(random) + written(seal(random, signInName));
	}

	/** Whether this was given to a browser where somebody came in by this name. */
	public boolean isMark(String mark, String signInName) {
		try {
			byte[] both = Base64.getUrlDecoder().decode(mark);
			return both.length == 2 * MARK && MessageDigest.isEqual(Arrays.copyOfRange(both, MARK, 2 * MARK),
					seal(Arrays.copyOf(both, MARK), signInName));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private byte[] seal(byte[] random, String signInName) {
		return Arrays.copyOf(KeyedHash.of(secret(), "mark", written(random), SignInName.normalized(signInName)), MARK);
	}

	private static String written(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private Allowance allowance(int tries, String... whose) {
		return new Allowance(whose(whose), tries, this.settings.within());
	}

	private byte[] whose(String... whose) {
		return KeyedHash.of(secret(), "tries", whose);
	}

	/**
	 * The address, or of an IPv6 address the part that one connection to the internet
	 * has: whoever has one address there has 2^64.
	 */
	static String place(String address) {
		Matcher withPort = WITH_PORT.matcher(address);
		if (withPort.matches()) {
			return withPort.group(1);
		}
		if (!IPV6.matcher(address).matches()) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == 16) ? HexFormat.of().formatHex(bytes, 0, 8)
					: InetAddress.getByAddress(bytes).getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	/** The same on all nodes: whichever came first has made it. */
	private byte[] secret() {
		byte[] known = this.secret;
		if (known == null) {
			known = stored();
			this.secret = known;
		}
		return known;
	}

	private byte[] stored() {
		return find().orElseGet(() -> {
			try {
				this.jdbc.sql("insert into tries_secret (id, secret) values (1, :secret)")
					.param("secret", KeyedHash.newKey())
					.update();
			}
			catch (DuplicateKeyException ex) {
				// another node made it in the same moment
			}
			return find().orElseThrow();
		});
	}

	private Optional<byte[]> find() {
		return this.jdbc.sql("select secret from tries_secret where id = 1").query(byte[].class).optional();
	}

}
