package dev.clerkspring.boot.autoconfigure;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.ApplicationContextAssertProvider;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What Spring Boot prints when an application does not start, by the analysers that are registered. */
public final class FailureText {

    /** As Spring Boot does: an analyser of a library that is not there has nothing to say. */
    private static final FailureHandler IGNORE = (type, name, failure) -> {};

    private FailureText() {}

    public static String of(ApplicationContextAssertProvider<?> context, String... properties) {
        var environment = new StandardEnvironment();
        TestPropertyValues.of(properties).applyTo(environment);
        var failure = Objects.requireNonNull(context.getStartupFailure(), "The application has started");
        var analysis = analysers(environment).stream()
                .map(analyser -> analyser.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No analysis, but a stack trace", failure));
        return analysis.getDescription() + "\n" + analysis.getAction();
    }

    private static List<FailureAnalyzer> analysers(Environment environment) {
        var arguments = ArgumentResolver.of(BeanFactory.class, new DefaultListableBeanFactory())
                .and(Environment.class, environment);
        return SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, arguments, IGNORE);
    }
}
