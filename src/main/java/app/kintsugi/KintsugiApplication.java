package app.kintsugi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class KintsugiApplication {

	public static void main(String[] args) {
		SpringApplication.run(KintsugiApplication.class, args);
	}

}
