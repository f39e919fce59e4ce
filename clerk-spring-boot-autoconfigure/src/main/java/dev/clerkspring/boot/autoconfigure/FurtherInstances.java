package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.InstanceRouter;
import dev.clerkspring.sdk.instance.SecretKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections of the instances beside the primary, as the properties describe them, checked against each other: a token has to
 * tell by its issuer which of them it is of.
 */
final class FurtherInstances {

    static final String PRIMARY = "clerk";

    static final String PREFIX = PRIMARY + ".instances";

    private static final Set<String> RESERVED = Set.of(AuthenticationSettings.PRIMARY, InstanceRouter.NONE);

    private FurtherInstances() {}

    /** What the properties of an instance begin with. */
    static String prefix(String name) {
        return name.equals(AuthenticationSettings.PRIMARY) ? PRIMARY : PREFIX + "." + name;
    }

    /** The connections by their names, in the order of the properties. */
    static Map<String, ClerkConnectionDetails> of(ClerkConnectionDetails primary, ClerkProperties properties) {
        var further = new LinkedHashMap<String, ClerkConnectionDetails>();
        properties.instances().forEach((name, instance) -> {
            checkName(name);
            further.put(name, new PropertiesClerkConnectionDetails(prefix(name), instance));
        });
        if (!further.isEmpty()) {
            check(primary, further);
        }
        return further;
    }

    private static void checkName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,31}") || RESERVED.contains(name)) {
            throw new ClerkConfigurationException(
                    "A Clerk instance below '" + PREFIX + "' has a name that it cannot have.",
                    "Let its name consist of letters, digits and hyphens, and be neither 'primary', which is the instance of"
                            + " 'clerk.*', nor 'none'.");
        }
    }

    private static void check(ClerkConnectionDetails primary, Map<String, ClerkConnectionDetails> further) {
        if (primary.getIssuers().isEmpty()) {
            throw new ClerkConfigurationException(
                    "There are several Clerk instances, and the tokens of the first cannot be told from those of the others.",
                    "Set 'clerk.publishable-key' (CLERK_PUBLISHABLE_KEY) or 'clerk.issuer'.");
        }
        var issuers = new HashMap<String, String>();
        var secretKeys = new HashMap<SecretKey, String>();
        primary.getIssuers().forEach(issuer -> issuers.put(issuer, PRIMARY));
        if (primary.getSecretKey() != null) {
            secretKeys.put(primary.getSecretKey(), PRIMARY);
        }
        further.forEach((name, connection) -> {
            var prefix = prefix(name);
            for (var issuer : connection.getIssuers()) {
                refuse("issuer", prefix, issuers.put(issuer, prefix));
            }
            var secretKey = connection.getSecretKey();
            if (secretKey != null) {
                refuse("secret key", prefix, secretKeys.put(secretKey, prefix));
            }
        });
    }

    private static void refuse(String what, String prefix, @Nullable String other) {
        if (other != null) {
            throw new ClerkConfigurationException(
                    "Two Clerk instances have the same " + what + ": '" + other + ".*' and '" + prefix + ".*'.",
                    "Give each the keys of its own instance, or remove one of them.");
        }
    }
}
