package app.kintsugi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "app.kintsugi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule entitiesAreHidden = classes().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.bePackagePrivate()
		.because("other rooms name an aggregate by its id and read it through records");

	@ArchTest
	static final ArchRule repositoriesAreHidden = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate()
		.because("only an aggregate's own room may fetch it");

	@ArchTest
	static final ArchRule controllersAreHidden = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate()
		.andShould()
		.resideInAPackage("..web")
		.because("a page is reached by its address and by nothing else");

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(ZonedDateTime.class, "now")
		.because("a test must be able to set the time");

	@ArchTest
	static final ArchRule cryptographyStaysInTheVault = noClasses().that()
		.resideOutsideOfPackage("app.kintsugi.vault..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.bouncycastle..", "javax.crypto..")
		.because("one room is small enough to be read with care");

	@ArchTest
	static final ArchRule entitiesHoldNoToString = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.notHaveName("toString")
		.because("what an entity says of itself ends in logs");

}
