package dev.clerkspring.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says which property of Clerk has a value of the wrong kind, before Spring Boot's own analyser says so with the value, which
 * may be a key in the wrong place.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ClerkBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final ConfigurationPropertyName CLERK = ConfigurationPropertyName.of("clerk");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        if (!cause.getName().equals(CLERK) && !CLERK.isAncestorOf(cause.getName())) {
            return null;
        }
        var property = cause.getProperty();
        var origin = property != null && property.getOrigin() != null ? " (from " + property.getOrigin() + ")" : "";
        var type = cause.getTarget().getType();
        return new FailureAnalysis(
                "The property '" + cause.getName() + "'" + origin + " has a value that cannot be read as "
                        + type.toClass().getSimpleName() + ".",
                "Correct '" + cause.getName() + "'; docs/configuration.md lists the properties and their values.",
                cause);
    }
}
