package app.kintsugi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void arrowsPointDownOnly() {
		ApplicationModules.of(KintsugiApplication.class).verify();
	}

}
