package dev.clerkspring.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** The lines between the kit's packages, and to what is outside. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.clerkspring.test");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.clerkspring.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRootKnowsNothingThatIsMadeOfIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.clerkspring.test")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.clerkspring.test.autoconfigure..",
                        "dev.clerkspring.test.emulator..",
                        "dev.clerkspring.test.webhook..")
                .check(CLASSES);
    }

    /** Whoever has no servlet API can use everything else. */
    @Test
    void onlyOneClassCallsTheServletApi() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ServletRequests")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("jakarta.servlet..").or(resideInAPackage("org.springframework.web.context..")))
                .check(CLASSES);
    }

    @Test
    void noApplicationIsConfiguredByTheKit() {
        classes()
                .that()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
                        .getCandidates())
                .noneMatch(name -> name.startsWith("dev.clerkspring.test."));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.getPackage("dev.clerkspring.test").getSubpackagesInTree())
                .isNotEmpty()
                .allSatisfy((JavaPackage each) -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }
}
