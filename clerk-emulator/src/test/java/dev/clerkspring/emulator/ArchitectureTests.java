package dev.clerkspring.emulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The lines between the emulator's packages, and to what is outside.
 */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.clerkspring.emulator");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.clerkspring.emulator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.clerkspring.emulator.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.clerkspring.emulator")
                .check(CLASSES);
    }

    @Test
    void theEmulatorNeedsNoBootAndNoServerOfAnApplication() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework.boot..",
                                "org.springframework.security..",
                                "jakarta.servlet..",
                                "reactor.netty..",
                                "io.netty..")
                        .and(not(resideInAPackage("org.springframework.security.crypto.."))))
                .check(CLASSES);
    }

    @Test
    void theServerKnowsNothingOfClerk() {
        noClasses()
                .that()
                .resideInAPackage("dev.clerkspring.emulator.server")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.clerkspring.sdk..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = CLASSES.getPackage("dev.clerkspring.emulator").getSubpackagesInTree();
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy((JavaPackage each) -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }
}
