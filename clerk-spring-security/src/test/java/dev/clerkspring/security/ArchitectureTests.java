package dev.clerkspring.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.Filter;

@AnalyzeClasses(packagesOf = ArchitectureTests.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule whatBothStacksShareKnowsNeither = noClasses()
            .that()
            .resideInAPackage("dev.clerkspring.security")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..servlet..", "..security.reactive..", "org.springframework.security.web..");

    @ArchTest
    static final ArchRule whatTheirFiltersShareKnowsNeither = noClasses()
            .that()
            .resideInAPackage("dev.clerkspring.security.web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..servlet..", "..security.reactive..", "org.springframework.security.web..");

    @ArchTest
    static final ArchRule stacksDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..security.reactive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..servlet..", "..springframework.web.servlet..");

    @ArchTest
    static final ArchRule norDoesTheOther = noClasses()
            .that()
            .resideInAPackage("..security.servlet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..security.reactive..", "org.springframework.web.server..", "reactor..");

    /** Boot would register a filter that is a bean with the container, outside its chain. */
    @ArchTest
    static final ArchRule nobodyElseCanMakeFiltersBeans =
            classes().that().areAssignableTo(Filter.class).should().notBePublic();
}
