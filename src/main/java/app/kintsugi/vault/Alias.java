package app.kintsugi.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A name for something of the person whose keys are open that says nothing to anybody
 * else: the same name gives the same alias for as long as the person keeps their master
 * key.
 */
public final class Alias {

	private static final String PURPOSE = "kintsugi/vault/1/alias";

	private static final int BYTES = 24;

	private Alias() {
	}

	/**
	 * 32 characters that are fit for a URL.
	 * @throws NoKeyException when nobody's keys are open
	 */
	public static String of(String name) {
		byte[] key = Unlocked.keys().derive(PURPOSE);
		byte[] mac = Hashing.hmac(key, name.getBytes(StandardCharsets.UTF_8));
		Arrays.fill(key, (byte) 0);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
	}

}
