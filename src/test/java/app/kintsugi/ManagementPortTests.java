package app.kintsugi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where health and metrics are to be had.
 */
class ManagementPortTests {

	@Test
	void aPortThatIsTakenIsDoneWithout() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThat(port(settings(other.getLocalPort()))).isEqualTo("-1");
		}
	}

	@Test
	void aPortThatWasAskedForStaysAsItIsSoThatTheStartSaysThatItIsTaken() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			MockEnvironment settings = settings(other.getLocalPort());
			settings.setProperty("KINTSUGI_MANAGEMENT_PORT", String.valueOf(other.getLocalPort()));
			assertThat(port(settings)).isEqualTo(String.valueOf(other.getLocalPort()));
		}
	}

	@Test
	void thePortOfThePagesIsNeverTheirs() {
		MockEnvironment settings = settings(18_080);
		settings.setProperty("KINTSUGI_MANAGEMENT_PORT", "18080");
		settings.setProperty("server.port", "18080");
		assertThat(port(settings)).isEqualTo("-1");
	}

	@Test
	void aFreePortIsTheirs() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			free = socket.getLocalPort();
		}
		assertThat(port(settings(free))).isEqualTo(String.valueOf(free));
	}

	private static MockEnvironment settings(int port) {
		return new MockEnvironment().withProperty("management.server.port", String.valueOf(port));
	}

	private static @Nullable String port(MockEnvironment settings) {
		new ManagementPort(new DeferredLogs()).postProcessEnvironment(settings, new SpringApplication());
		return settings.getProperty("management.server.port");
	}

}
