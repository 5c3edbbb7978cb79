package app.kintsugi;

import app.kintsugi.backup.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class KintsugiApplication {

	public static void main(String[] args) {
		if (Commands.isCommand(args)) {
			System.exit(Commands.run(args));
		}
		SpringApplication.run(KintsugiApplication.class, args);
	}

}
