package dev.clerkspring.boot.autoconfigure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Configuration;

/** The shape of the house: which module and package may know which, and what every class keeps to. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(
                    "dev.clerkspring.sdk",
                    "dev.clerkspring.security",
                    "dev.clerkspring.emulator",
                    "dev.clerkspring.boot");

    private static final DescribedPredicate<JavaClass> MAIN = DescribedPredicate.describe(
            "the emulator's main class", type -> type.getName().equals("dev.clerkspring.emulator.ClerkEmulatorMain"));

    @Test
    void seesEveryModule() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName))
                .contains(
                        "dev.clerkspring.sdk.token",
                        "dev.clerkspring.security.servlet",
                        "dev.clerkspring.emulator",
                        "dev.clerkspring.boot.autoconfigure");
    }

    @Test
    void theSdkKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.clerkspring.sdk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot..",
                        "org.springframework.security..",
                        "jakarta.servlet..",
                        "dev.clerkspring.security..",
                        "dev.clerkspring.boot..",
                        "dev.clerkspring.emulator..")
                .check(HOUSE);
    }

    @Test
    void theSecurityModuleKnowsTheSdkAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.clerkspring.security..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot..", "dev.clerkspring.boot..", "dev.clerkspring.emulator..")
                .check(HOUSE);
    }

    @Test
    void theEmulatorKnowsTheSdkAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.clerkspring.emulator..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework.boot..",
                                "org.springframework.security..",
                                "jakarta.servlet..",
                                "dev.clerkspring.security..",
                                "dev.clerkspring.boot..")
                        .and(not(resideInAPackage("org.springframework.security.crypto.."))))
                .check(HOUSE);
    }

    @Test
    void onlyItsOwnConfigurationKnowsTheEmulator() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.clerkspring.emulator..", "dev.clerkspring.boot.autoconfigure.emulator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.clerkspring.emulator..")
                .check(HOUSE);
    }

    @Test
    void nobodyUsesJackson2() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .check(HOUSE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.clerkspring.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        var marked = HOUSE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(marked).isEqualTo(packages);
    }

    @Test
    void autoConfigurationsAreFinalAndAnnotatedAndNoOtherConfigurationIsPublic() {
        classes()
                .that()
                .haveSimpleNameEndingWith("AutoConfiguration")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .beAnnotatedWith(AutoConfiguration.class)
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .and()
                .areNotAnnotatedWith(AutoConfiguration.class)
                .and()
                .resideInAPackage("dev.clerkspring.boot..")
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void autoConfigurationsAreListed() {
        var loader = getClass().getClassLoader();
        var own = HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(AutoConfiguration.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        Set<String> listed = ImportCandidates.load(AutoConfiguration.class, loader).getCandidates().stream()
                .filter(name -> name.startsWith("dev.clerkspring."))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(own);
        assertThat(listed).doesNotContain(ClerkSliceAutoConfiguration.class.getName());
    }

    @Test
    void nobodyPrintsButTheEmulatorsMain() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
        noClasses()
                .that(DescribedPredicate.not(MAIN))
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void nobodyInjectsFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
    }

    @Test
    void namesSayTheRole() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base)")
                .check(HOUSE);
    }
}
