package dev.clerkspring.boot.autoconfigure.security;

import dev.clerkspring.boot.autoconfigure.ClerkConfigurationException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Checks at start that Spring Boot's own resource server is not configured beside Clerk: one of the two would silently lose.
 */
final class ResourceServerCheck {

    private static final String PREFIX = "spring.security.oauth2.resourceserver.jwt";

    ResourceServerCheck(Environment environment) {
        if (Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .isBound()) {
            throw new ClerkConfigurationException(
                    "The properties '" + PREFIX + ".*' are set beside those of Clerk, and both would verify the"
                            + " application's bearer tokens.",
                    "Remove '" + PREFIX
                            + ".*' to accept Clerk's tokens, or set 'clerk.security.enabled=false' to accept"
                            + " the others. To accept both, define a 'JwtDecoder' bean and filter chains of your own.");
        }
    }
}
