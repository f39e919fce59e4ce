package dev.clerkspring.sdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ClerkClient.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.clerkspring.sdk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheRootKnowsTheWholeApi = noClasses()
            .that()
            .resideInAPackage("dev.clerkspring.sdk.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.clerkspring.sdk");
}
