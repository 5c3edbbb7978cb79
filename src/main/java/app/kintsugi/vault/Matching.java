package app.kintsugi.vault;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * How two find out what both picked, and nothing else (private set intersection after
 * Meadows, and Huberman, Franklin and Hogg). Each hashes their picks onto Curve25519 and
 * multiplies them by a secret of their own; each multiplies the other's points by it once
 * more. What both picked gives the same point in the end, whichever secret came first;
 * whoever lacks the secret cannot tell any other point from a random one.
 *
 * <p>
 * Every list of points is {@value #SLOTS} long and in random order, filled up with points
 * of nothing, so that it does not say how many were picked.
 */
public final class Matching {

	/** The most things that can be picked, and the points in every list. */
	public static final int SLOTS = 128;

	private static final int POINT = X25519.POINT_SIZE;

	private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

	private static final BigInteger A = BigInteger.valueOf(486_662);

	private static final SecureRandom RANDOM = new SecureRandom();

	private Matching() {
	}

	/**
	 * One person's picks, made ready.
	 *
	 * @param secret for the person's own circle alone
	 * @param slots what lies at each place; empty for nothing. For the person's own
	 * circle alone
	 * @param points what the other may have
	 */
	public record Hand(byte[] secret, List<String> slots, byte[] points) {

		@Override
		public String toString() {
			return "Hand";
		}

	}

	/**
	 * Makes picks ready, with a new secret each time.
	 * @param about what the picks are about, the same for both persons
	 * @throws IllegalArgumentException when there are more than {@link #SLOTS}
	 */
	public static Hand hand(UUID about, Collection<String> picks) {
		List<String> slots = new ArrayList<>(new HashSet<>(picks));
		if (slots.size() > SLOTS) {
			throw new IllegalArgumentException("more than can be picked");
		}
		while (slots.size() < SLOTS) {
			slots.add("");
		}
		Collections.shuffle(slots, RANDOM);
		byte[] secret = new byte[X25519.SCALAR_SIZE];
		RANDOM.nextBytes(secret);
		byte[] points = new byte[SLOTS * POINT];
		for (int i = 0; i < SLOTS; i++) {
			if (slots.get(i).isEmpty()) {
				filler(points, i * POINT);
			}
			else {
				X25519.scalarMult(secret, 0, point(about, slots.get(i)), 0, points, i * POINT);
			}
		}
		return new Hand(secret, slots, points);
	}

	/**
	 * Multiplies every point of the other's by one's own secret, in the same order.
	 * @throws TamperedException when it is no such list
	 */
	public static byte[] raise(byte[] points, byte[] secret) {
		if (points.length != SLOTS * POINT || secret.length != X25519.SCALAR_SIZE) {
			throw new TamperedException("not a list of points");
		}
		byte[] raised = new byte[points.length];
		for (int i = 0; i < SLOTS; i++) {
			X25519.scalarMult(secret, 0, points, i * POINT, raised, i * POINT);
		}
		return raised;
	}

	/**
	 * The places of one's own list that hold what both picked.
	 * @param mineRaised one's own points, multiplied by the other's secret
	 * @param theirsRaised the other's points, multiplied by one's own
	 * @throws TamperedException when it is no such list
	 */
	public static Set<Integer> common(byte[] mineRaised, byte[] theirsRaised) {
		Set<String> theirs = new HashSet<>(points(theirsRaised));
		// what a point of small order becomes, which is no thing at all
		theirs.remove(points(new byte[SLOTS * POINT]).get(0));
		List<String> mine = points(mineRaised);
		Set<Integer> common = new HashSet<>();
		for (int i = 0; i < SLOTS; i++) {
			if (theirs.contains(mine.get(i))) {
				common.add(i);
			}
		}
		return common;
	}

	/**
	 * A thing's point: the first hash of it, counted up, that lies on the curve itself
	 * and not on its twist. The things are on a list that both know, so it need not take
	 * the same time for each.
	 */
	static byte[] point(UUID about, String thing) {
		for (int i = 0;; i++) {
			byte[] u = Hashing.sha256(Canonical.of("kintsugi/vault/1/matching").add(about).add(thing).add(i).bytes());
			u[POINT - 1] &= 0x7f;
			if (isOnCurve(u)) {
				return u;
			}
		}
	}

	/**
	 * A multiple of the base point: of the same order as a thing's, or it could be told.
	 */
	private static void filler(byte[] points, int at) {
		byte[] once = new byte[X25519.SCALAR_SIZE];
		RANDOM.nextBytes(once);
		X25519.scalarMultBase(once, 0, points, at);
	}

	/** Whether v² = u³ + 486662u² + u has a solution: Euler's criterion. */
	static boolean isOnCurve(byte[] littleEndian) {
		byte[] bytes = littleEndian.clone();
		for (int i = 0; i < POINT / 2; i++) {
			byte swapped = bytes[i];
			bytes[i] = bytes[POINT - 1 - i];
			bytes[POINT - 1 - i] = swapped;
		}
		BigInteger u = new BigInteger(1, bytes);
		BigInteger square = u.multiply(u).add(A.multiply(u)).add(BigInteger.ONE).multiply(u).mod(P);
		return u.compareTo(P) < 0 && square.modPow(P.shiftRight(1), P).equals(BigInteger.ONE);
	}

	private static List<String> points(byte[] list) {
		if (list.length != SLOTS * POINT) {
			throw new TamperedException("not a list of points");
		}
		List<String> points = new ArrayList<>(SLOTS);
		for (int i = 0; i < SLOTS; i++) {
			points.add(HexFormat.of().formatHex(list, i * POINT, (i + 1) * POINT));
		}
		return points;
	}

}
