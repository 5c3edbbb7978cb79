package app.kintsugi.vault;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.kintsugi.vault.Matching.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MatchingTest {

	private static final UUID ABOUT = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

	private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

	/** The order of the subgroup in which the points are to lie (RFC 7748, 4.1). */
	private static final BigInteger ORDER = BigInteger.TWO.pow(252)
		.add(new BigInteger("27742317777372353535851937790883648493"));

	/**
	 * From a script of plain integers: the hash put together by hand, a root of the
	 * curve's equation looked for in place of Euler's criterion.
	 */
	@ParameterizedTest
	@CsvSource({ "evening-walk, 35c5808663eb7403de32a845024abe32f5eb54c25913f1479e8bdae80f27ff7e",
			"pancakes, 2558bafa2b8d46f2a160310e64a1a82d337580927853075e93e73f7a5289785d",
			"stars, f339f405967b55c1995078c47b4018f06a33c703a6f2de8585b3b430ec957d5f" })
	void aThingHasThePointThatAnotherProgramComputed(String thing, String expected) {
		assertThat(Matching.point(ABOUT, thing)).asHexString().isEqualToIgnoringCase(expected);
	}

	/** From the same script, with a ladder of its own. */
	@Test
	void twoSecretsGiveThePointThatAnotherProgramComputed() {
		byte[] points = new byte[Matching.SLOTS * 32];
		System.arraycopy(Matching.point(ABOUT, "evening-walk"), 0, points, 0, 32);
		byte[] once = Matching.raise(points, counting(1));
		byte[] twice = Matching.raise(once, counting(101));

		assertThat(Arrays.copyOf(once, 32)).asHexString()
			.isEqualToIgnoringCase("a67f49c3679701e122e7dd35befa30d2bee49d82563a82eae906d21bb5186746");
		assertThat(Arrays.copyOf(twice, 32)).asHexString()
			.isEqualToIgnoringCase("12f260146ab8a9f5a9b9c2deae7627ebd4b3088fe44a4a0f7b465fbed1797f0b");
	}

	@Test
	void twoFindWhatBothPickedAndNothingElse() {
		Random random = new Random(20261122);
		for (int round = 0; round < 8; round++) {
			Set<String> ada = some(random);
			Set<String> ben = some(random);
			Set<String> both = new TreeSet<>(ada);
			both.retainAll(ben);
			Hand adas = Matching.hand(ABOUT, ada);
			Hand bens = Matching.hand(ABOUT, ben);
			byte[] adasRaised = Matching.raise(adas.points(), bens.secret());
			byte[] bensRaised = Matching.raise(bens.points(), adas.secret());

			assertThat(named(adas, Matching.common(adasRaised, bensRaised))).isEqualTo(both);
			assertThat(named(bens, Matching.common(bensRaised, adasRaised))).isEqualTo(both);
		}
	}

	@Test
	void theSamePicksMadeReadyTwiceShareNoPoint() {
		Set<String> picks = Set.of("pancakes", "stars");
		Set<String> first = points(Matching.hand(ABOUT, picks).points());
		assertThat(first).doesNotContainAnyElementsOf(points(Matching.hand(ABOUT, picks).points()));
	}

	/** Of what only Ada picked, Ben has no point, whatever he multiplies. */
	@Test
	void whoHasTheOthersListAndTheAnswerFindsNoPointOfAnyThingThatOnlyTheOtherPicked() {
		Hand adas = Matching.hand(ABOUT, Set.of("pancakes", "stars"));
		Hand bens = Matching.hand(ABOUT, Set.of("stars"));
		Set<String> has = points(adas.points());
		has.addAll(points(Matching.raise(bens.points(), adas.secret())));
		has.addAll(points(Matching.raise(adas.points(), bens.secret())));
		byte[] thing = new byte[Matching.SLOTS * 32];
		System.arraycopy(Matching.point(ABOUT, "pancakes"), 0, thing, 0, 32);
		Set<String> makes = points(thing);
		makes.addAll(points(Matching.raise(thing, bens.secret())));
		makes.addAll(points(Matching.raise(Matching.raise(thing, bens.secret()), bens.secret())));
		makes.remove("00".repeat(32));
		assertThat(makes).doesNotContainAnyElementsOf(has);
	}

	@Test
	void aListIsAsLongForNothingAsForEverythingAndEveryPointIsUnlikeTheOthers() {
		Hand nothing = Matching.hand(ABOUT, Set.of());
		Hand everything = Matching.hand(ABOUT,
				IntStream.range(0, Matching.SLOTS).mapToObj((i) -> "thing-" + i).toList());
		assertThat(nothing.points()).hasSameSizeAs(everything.points());
		assertThat(points(nothing.points())).hasSize(Matching.SLOTS);
		assertThat(points(everything.points())).hasSize(Matching.SLOTS);
	}

	/** A filler outside of the subgroup, or on the twist, would say that it is one. */
	@Test
	void aFillerCannotBeToldFromAPickByItsOrder() {
		Hand hand = Matching.hand(ABOUT, Set.of("pancakes", "stars", "evening-walk"));
		points(hand.points()).forEach((hex) -> {
			byte[] point = HexFormat.of().parseHex(hex);
			assertThat(Matching.isOnCurve(point)).isTrue();
			assertThat(isInfinityTimes(ORDER, point)).as(hex).isTrue();
		});
		assertThat(isInfinityTimes(ORDER.subtract(BigInteger.ONE), Matching.point(ABOUT, "stars"))).isFalse();
	}

	@Test
	void whoSendsPointsOfSmallOrderMakesNothingMatch() {
		byte[] zeros = new byte[Matching.SLOTS * 32];
		Hand mine = Matching.hand(ABOUT, Set.of("pancakes"));
		assertThat(Matching.common(zeros, Matching.raise(zeros, mine.secret()))).isEmpty();
	}

	@Test
	void whatIsNoListOfPointsIsRefused() {
		byte[] secret = Matching.hand(ABOUT, Set.of()).secret();
		assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> Matching.raise(new byte[31], secret));
		assertThatExceptionOfType(TamperedException.class)
			.isThrownBy(() -> Matching.common(new byte[0], new byte[Matching.SLOTS * 32]));
		assertThatIllegalArgumentException().isThrownBy(() -> Matching.hand(ABOUT,
				IntStream.rangeClosed(0, Matching.SLOTS).mapToObj((i) -> "thing-" + i).toList()));
	}

	private static Set<String> some(Random random) {
		Set<String> some = new HashSet<>();
		int count = random.nextInt(40);
		for (int i = 0; i < count; i++) {
			some.add("thing-" + random.nextInt(60));
		}
		return some;
	}

	private static Set<String> named(Hand hand, Set<Integer> places) {
		return places.stream().map((place) -> hand.slots().get(place)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> points(byte[] list) {
		List<String> points = new ArrayList<>();
		for (int i = 0; i < list.length; i += 32) {
			points.add(HexFormat.of().formatHex(list, i, i + 32));
		}
		return new HashSet<>(points);
	}

	private static byte[] counting(int from) {
		byte[] bytes = new byte[32];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (from + i);
		}
		return bytes;
	}

	/** A Montgomery ladder in plain integers, for any factor. */
	private static boolean isInfinityTimes(BigInteger factor, byte[] point) {
		byte[] bigEndian = new byte[32];
		for (int i = 0; i < 32; i++) {
			bigEndian[i] = point[31 - i];
		}
		BigInteger x1 = new BigInteger(1, bigEndian);
		BigInteger[] low = { BigInteger.ONE, BigInteger.ZERO };
		BigInteger[] high = { x1, BigInteger.ONE };
		for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
			BigInteger[] sum = sum(low, high, x1);
			if (factor.testBit(bit)) {
				high = twice(high);
				low = sum;
			}
			else {
				low = twice(low);
				high = sum;
			}
		}
		return low[1].signum() == 0;
	}

	private static BigInteger[] sum(BigInteger[] a, BigInteger[] b, BigInteger difference) {
		BigInteger one = a[0].subtract(a[1]).multiply(b[0].add(b[1]));
		BigInteger other = a[0].add(a[1]).multiply(b[0].subtract(b[1]));
		return new BigInteger[] { one.add(other).pow(2).mod(P),
				difference.multiply(one.subtract(other).pow(2)).mod(P) };
	}

	private static BigInteger[] twice(BigInteger[] a) {
		BigInteger plus = a[0].add(a[1]).pow(2);
		BigInteger minus = a[0].subtract(a[1]).pow(2);
		BigInteger both = plus.subtract(minus);
		return new BigInteger[] { plus.multiply(minus).mod(P),
				both.multiply(minus.add(BigInteger.valueOf(121_666).multiply(both))).mod(P) };
	}

}
