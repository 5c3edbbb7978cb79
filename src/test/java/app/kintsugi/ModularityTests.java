package app.kintsugi;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ModularityTests {

	private static final String DEMO = "app.kintsugi.demo..";

	@Test
	void arrowsPointDownOnly() {
		ApplicationModules.of(KintsugiApplication.class, Predicates.resideInAPackage(DEMO)).verify();
	}

	@Test
	void nothingKnowsTheDemo() {
		noClasses().that()
			.resideOutsideOfPackage(DEMO)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(DEMO)
			.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
				.importPackages("app.kintsugi"));
	}

}
