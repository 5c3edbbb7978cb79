package app.kintsugi.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Who is not signed in, whose journey rests, and the therapist.
 */
class AccessibleToOthersIT extends Accessible {

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "HURT", "REPAIRING" })
	@Override
	void everyPageCanBeUsedBy(Who who) {
		super.everyPageCanBeUsedBy(who);
	}

	@Test
	void whoChoseDarkHasItWhereThereIsNoServerToo() {
		assertThatWhoChoseDarkHasItWhereThereIsNoServerToo();
	}

}
