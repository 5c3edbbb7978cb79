package app.kintsugi.account;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import app.kintsugi.account.TryCounts.Allowance;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@KintsugiTest
class TryCountsTest {

	private static final Duration WITHIN = Duration.ofMinutes(30);

	@Autowired
	private TryCounts counts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final Allowance one = of(1);

	private final Allowance three = of(3);

	private static Allowance of(int tries) {
		UUID id = UUID.randomUUID();
		return new Allowance(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).array(), tries, WITHIN);
	}

	@AfterEach
	void comeBack() {
		this.clock.comeBack();
	}

	@Test
	void whatIsNotLetThroughTakesNothingFromTheOthers() {
		this.counts.take(List.of(this.three, this.one));
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(TooManyTriesException.class)
				.isThrownBy(() -> this.counts.take(List.of(this.three, this.one)));
		}
		assertThatCode(() -> this.counts.take(List.of(this.three))).doesNotThrowAnyException();
		assertThatCode(() -> this.counts.take(List.of(this.three))).doesNotThrowAnyException();
		assertThatExceptionOfType(TooManyTriesException.class).isThrownBy(() -> this.counts.take(List.of(this.three)))
			.satisfies((refused) -> assertThat(refused.seconds()).isBetween(500L, 600L));
	}

	@Test
	void whatIsOverIsForgottenAndNothingElse() {
		this.counts.take(List.of(this.one));
		this.clock.goForward(WITHIN.minusMinutes(1));
		this.counts.forget();
		assertThatExceptionOfType(TooManyTriesException.class).isThrownBy(() -> this.counts.take(List.of(this.one)));
		this.clock.goForward(WITHIN.plusMinutes(1));
		this.counts.forget();
		assertThat(rows(this.one)).isZero();
		assertThatCode(() -> this.counts.take(List.of(this.one))).doesNotThrowAnyException();
	}

	@Test
	void aClockThatWasSetBackShutsNobodyOut() {
		this.clock.goForward(Duration.ofDays(1));
		this.counts.take(List.of(this.one));
		this.clock.comeBack();
		assertThatCode(() -> this.counts.take(List.of(this.one))).doesNotThrowAnyException();
		assertThatExceptionOfType(TooManyTriesException.class).isThrownBy(() -> this.counts.take(List.of(this.one)));
	}

	private int rows(Allowance allowance) {
		return this.jdbc.sql("select count(*) from tries where whose = :whose")
			.param("whose", allowance.whose())
			.query(Integer.class)
			.single();
	}

}
