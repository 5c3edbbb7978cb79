package app.kintsugi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Goes without health and metrics where their port is taken and nobody asked for it, so
 * that a second application on a machine starts; and wherever they would come to lie on
 * the port of the pages, where they are nobody's business.
 */
class ManagementPort implements EnvironmentPostProcessor, Ordered {

	private static final String PORT = "management.server.port";

	private final Log logger;

	ManagementPort(DeferredLogFactory logs) {
		this.logger = logs.getLog(ManagementPort.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		int port = environment.getProperty(PORT, Integer.class, -1);
		if (port <= 0) {
			return;
		}
		boolean ofThePages = port == environment.getProperty("server.port", Integer.class, 8080);
		boolean asked = environment.containsProperty("KINTSUGI_MANAGEMENT_PORT");
		if (ofThePages || (!asked && isTaken(environment, port))) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("managementPort", Map.<String, Object>of(PORT, -1)));
			this.logger.warn("Port " + port + " is taken, so health and metrics are not to be had. "
					+ "KINTSUGI_MANAGEMENT_PORT gives them another.");
		}
	}

	private static boolean isTaken(ConfigurableEnvironment environment, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(address(environment), port));
			return false;
		}
		catch (UnknownHostException ex) {
			// the start fails over it in a moment, and says so
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private static InetAddress address(ConfigurableEnvironment environment) throws UnknownHostException {
		return InetAddress.getByName(environment.getProperty("management.server.address", "127.0.0.1"));
	}

	/** After the configuration files have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
