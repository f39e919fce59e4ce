package dev.clerkspring.boot.autoconfigure;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Which keys of a Clerk instance are configured, asked before any bean exists. A key that is set to nothing is none.
 */
public enum ConfiguredKeys {
    /** The key for the Backend API. */
    SECRET_KEY("clerk.secret-key"),
    /** The publishable key. */
    PUBLISHABLE_KEY("clerk.publishable-key"),
    /** The public key in PEM format. */
    JWT_KEY("clerk.jwt-key"),
    /** The location of a key set. */
    JWK_SET_URI("clerk.jwk-set-uri");

    private final String property;

    ConfiguredKeys(String property) {
        this.property = property;
    }

    /**
     * Returns whether this key is configured.
     *
     * @param environment the application's environment
     * @return true if there is any text
     */
    public boolean in(Environment environment) {
        return StringUtils.hasText(value(environment));
    }

    /**
     * Returns whether there is any key at all.
     *
     * @param environment the application's environment
     * @return true if at least one is configured
     */
    public static boolean anyIn(Environment environment) {
        return keys().anyMatch(key -> key.in(environment));
    }

    /**
     * Returns whether there is a key of a production instance.
     *
     * @param environment the application's environment
     * @return true if a live key stands in any of the properties, be it the wrong one or with quotes around it
     */
    public static boolean liveIn(Environment environment) {
        return Stream.concat(keys().map(key -> key.value(environment)), ofFurtherInstances(environment))
                .anyMatch(value -> value.contains("sk_live_") || value.contains("pk_live_"));
    }

    private static Stream<String> ofFurtherInstances(Environment environment) {
        return Binder.get(environment)
                .bind(FurtherInstances.PREFIX, Bindable.mapOf(String.class, ClerkProperties.Instance.class))
                .map(instances -> instances.values().stream()
                        .flatMap(instance -> Stream.of(
                                instance.secretKey(),
                                instance.publishableKey(),
                                instance.jwtKey(),
                                instance.jwkSetUri()))
                        .filter(Objects::nonNull))
                .orElseGet(Stream::empty);
    }

    private static Stream<ConfiguredKeys> keys() {
        return Arrays.stream(values());
    }

    private String value(Environment environment) {
        return Binder.get(environment).bind(property, String.class).orElse("");
    }
}
