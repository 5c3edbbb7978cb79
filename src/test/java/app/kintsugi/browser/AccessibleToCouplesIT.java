package app.kintsugi.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The two who walk a journey.
 */
class AccessibleToCouplesIT extends Accessible {

	@ParameterizedTest
	@EnumSource(names = { "HURT", "REPAIRING" })
	@Override
	void everyPageCanBeUsedBy(Who who) {
		super.everyPageCanBeUsedBy(who);
	}

}
