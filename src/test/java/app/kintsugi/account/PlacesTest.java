package app.kintsugi.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTest {

	@ParameterizedTest
	@CsvSource({ "203.0.113.7, 203.0.113.7", "203.0.113.7:50123, 203.0.113.7", "2001:db8:1:2:3:4:5:6, 20010db800010002",
			"2001:db8:1:2:ffff::1, 20010db800010002", "::1, 0000000000000000", "::ffff:cb00:7107, 203.0.113.7",
			"not-an-address.example, not-an-address.example", "a:b:c, a:b:c" })
	void whoHasOneAddressOfAHouseHasThemAll(String address, String place) {
		assertThat(Tries.place(address)).isEqualTo(place);
	}

}
