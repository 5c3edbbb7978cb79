package app.kintsugi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("app.kintsugi");

	@Test
	void entitiesAreHidden() {
		ArchRule rule = classes().that()
			.areAnnotatedWith(Entity.class)
			.should()
			.bePackagePrivate()
			.because("other rooms name an aggregate by its id and read it through records");
		rule.check(CLASSES);
	}

	@Test
	void repositoriesAreHidden() {
		ArchRule rule = classes().that()
			.areAssignableTo(Repository.class)
			.should()
			.bePackagePrivate()
			.because("only an aggregate's own room may fetch it");
		rule.check(CLASSES);
	}

	@Test
	void controllersAreHidden() {
		ArchRule rule = classes().that()
			.areAnnotatedWith(Controller.class)
			.should()
			.bePackagePrivate()
			.andShould()
			.resideInAPackage("..web")
			.because("a page is reached by its address and by nothing else");
		rule.check(CLASSES);
	}

	@Test
	void timeComesFromTheClock() {
		ArchRule rule = noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.because("a test must be able to set the time");
		rule.check(CLASSES);
	}

	@Test
	void cryptographyStaysInTheVault() {
		ArchRule rule = noClasses().that()
			.resideOutsideOfPackage("app.kintsugi.vault..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.bouncycastle..", "javax.crypto..")
			.because("one room is small enough to be read with care");
		rule.check(CLASSES);
	}

	@Test
	void entitiesHoldNoToString() {
		ArchRule rule = methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should()
			.notHaveName("toString")
			.because("what an entity says of itself ends in logs");
		rule.check(CLASSES);
	}

}
