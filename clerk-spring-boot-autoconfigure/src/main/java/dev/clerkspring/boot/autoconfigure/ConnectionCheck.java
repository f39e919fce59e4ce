package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.instance.InstanceType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.util.ClassUtils;

/**
 * Checks at start that the parts of the configuration fit each other, whatever the connection details come from.
 */
final class ConnectionCheck {

    private static final Log logger = LogFactory.getLog(ConnectionCheck.class);

    private static final String EMULATOR = "dev.clerkspring.emulator.ClerkEmulator";

    ConnectionCheck(ClerkConnectionDetails connection, ClerkProperties properties) {
        check(connection, properties);
        if (connection.getIssuers().isEmpty()) {
            logger.info("The issuer of Clerk's session tokens is not checked; set 'clerk.publishable-key' or"
                    + " 'clerk.issuer' to have it checked");
        }
    }

    static void check(ClerkConnectionDetails connection, ClerkProperties properties) {
        checkEmulator(properties);
        checkInstance(FurtherInstances.PRIMARY, connection, properties.authorizedParties(), properties);
        FurtherInstances.of(connection, properties).forEach((name, further) -> {
            var parties =
                    Objects.requireNonNull(properties.instances().get(name)).authorizedParties();
            checkInstance(FurtherInstances.prefix(name), further, parties, properties);
        });
        checkClockSkew(properties.clockSkew());
        checkPublicPaths(properties.security().publicPaths());
    }

    private static void checkInstance(
            String prefix,
            ClerkConnectionDetails connection,
            List<String> authorizedParties,
            ClerkProperties properties) {
        checkInstanceTypes(prefix, connection);
        if (properties.sessionCookie().enabled()) {
            checkSessionCookie(prefix, authorizedParties);
        }
        checkAuthorizedParties(prefix, authorizedParties);
    }

    /** Who asks for the emulator must not be given the real Clerk. */
    private static void checkEmulator(ClerkProperties properties) {
        if (Boolean.TRUE.equals(properties.emulator().enabled()) && !ClassUtils.isPresent(EMULATOR, null)) {
            throw new ClerkConfigurationException(
                    "The emulator is enabled, and it is not on the class path.",
                    "Add the dependency 'dev.clerkspring:clerk-emulator', which is not packaged where it is optional; or"
                            + " remove 'clerk.emulator.enabled=true'.");
        }
    }

    private static void checkInstanceTypes(String prefix, ClerkConnectionDetails connection) {
        var secretKey = connection.getSecretKey();
        var publishableKey = connection.getPublishableKey();
        if (secretKey == null || publishableKey == null || secretKey.instanceType() == publishableKey.instanceType()) {
            return;
        }
        throw new ClerkConfigurationException(
                "The secret key is one of a " + name(secretKey.instanceType())
                        + " instance, the publishable key one of a " + name(publishableKey.instanceType())
                        + " instance.",
                "Set '" + prefix + ".secret-key' and '" + prefix
                        + ".publishable-key' to the keys of the same instance: 'sk_test_' goes with 'pk_test_', 'sk_live_' with 'pk_live_'.");
    }

    private static String name(InstanceType type) {
        return type == InstanceType.PRODUCTION ? "production" : "development";
    }

    private static void checkSessionCookie(String prefix, List<String> authorizedParties) {
        if (authorizedParties.isEmpty()) {
            throw new ClerkConfigurationException(
                    "The session cookie is enabled, but no authorized parties are configured. Any site under the same"
                            + " parent domain could act in the name of a signed-in user.",
                    "Set '" + prefix + ".authorized-parties' to the origins of your front ends, such as"
                            + " 'https://app.example.com', or remove 'clerk.session-cookie.enabled=true'.");
        }
    }

    /** Tokens name origins, which have no path; what has one would never match. */
    private static void checkAuthorizedParties(String prefix, List<String> parties) {
        if (parties.stream().anyMatch(party -> party.matches("https?://[^/]*/.*"))) {
            throw new ClerkConfigurationException(
                    "The property '" + prefix
                            + ".authorized-parties' has an entry with a path or a slash at its end, which no"
                            + " token ever names.",
                    "Write every entry of '" + prefix
                            + ".authorized-parties' as an origin, such as 'https://app.example.com' or"
                            + " 'http://localhost:8080'.");
        }
    }

    private static void checkClockSkew(Duration clockSkew) {
        if (clockSkew.isNegative() || clockSkew.compareTo(Duration.ofDays(1)) > 0) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.clock-skew' is negative or longer than a day.",
                    "Set 'clerk.clock-skew' to a few seconds, such as '5s', or remove it.");
        }
    }

    private static void checkPublicPaths(List<String> paths) {
        if (!paths.stream().allMatch(path -> path.startsWith("/"))) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.security.public-paths' has a pattern that does not start with '/'.",
                    "Let every pattern in 'clerk.security.public-paths' start with '/', such as '/assets/**'.");
        }
    }
}
