package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The connection that the properties {@code clerk.*} describe. Everything in it has been checked.
 */
final class PropertiesClerkConnectionDetails implements ClerkConnectionDetails {

    private final String prefix;

    private final @Nullable SecretKey secretKey;

    private final @Nullable MachineSecretKey machineSecretKey;

    private final @Nullable PublishableKey publishableKey;

    private final @Nullable String jwtKey;

    private final @Nullable String jwkSetUri;

    private final @Nullable String issuer;

    private final @Nullable String proxyUrl;

    private final @Nullable String proxy;

    private final String apiUrl;

    PropertiesClerkConnectionDetails(ClerkProperties properties) {
        this(FurtherInstances.PRIMARY, properties.primary());
    }

    /** The connection of an instance whose properties start with this prefix. */
    PropertiesClerkConnectionDetails(String prefix, ClerkProperties.Instance instance) {
        this.prefix = prefix;
        secretKey = secretKey(text(instance.secretKey()));
        machineSecretKey = machineSecretKey(text(instance.machineSecretKey()));
        publishableKey = publishableKey(text(instance.publishableKey()));
        jwtKey = text(instance.jwtKey());
        jwkSetUri = url("jwk-set-uri", text(instance.jwkSetUri()));
        issuer = url("issuer", text(instance.issuer()));
        proxyUrl = proxyUrl(text(instance.proxyUrl()));
        proxy = text(instance.proxyUrl());
        apiUrl = apiUrl(text(instance.apiUrl()));
        if (secretKey == null && publishableKey == null && jwtKey == null && jwkSetUri == null) {
            throw isPrimary() ? noKey() : noKeyOfFurther();
        }
        if (!isPrimary() && publishableKey == null && issuer == null) {
            throw noIssuer();
        }
    }

    private boolean isPrimary() {
        return prefix.equals(FurtherInstances.PRIMARY);
    }

    /** A property in quotes. */
    private String quoted(String property) {
        return "'" + prefix + "." + property + "'";
    }

    /** A property as it is written, and as an environment variable where that is one of Clerk's own. */
    private String named(String property) {
        return isPrimary()
                ? quoted(property) + " (CLERK_" + property.replace('-', '_').toUpperCase(Locale.ROOT) + ")"
                : quoted(property);
    }

    /** An environment variable that is set to nothing means the same as none. */
    private static @Nullable String text(@Nullable String value) {
        return StringUtils.hasText(value) ? value : null;
    }

    private @Nullable SecretKey secretKey(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.strip().startsWith("pk_")) {
            throw new ClerkConfigurationException(
                    "The property " + named("secret-key") + " holds a publishable key.",
                    "Set " + quoted("secret-key") + " to the key that starts with 'sk_test_' or 'sk_live_', and "
                            + named("publishable-key") + " to the one that starts with 'pk_'. Both are in Clerk's"
                            + " dashboard under API keys.");
        }
        try {
            return SecretKey.parse(value);
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The property " + named("secret-key") + " holds no secret key of Clerk's.",
                    "Copy the key from Clerk's dashboard under API keys: it starts with 'sk_test_' or 'sk_live_' and has"
                            + " no white space or quotes in or around it.");
        }
    }

    private @Nullable MachineSecretKey machineSecretKey(@Nullable String value) {
        try {
            return value != null ? MachineSecretKey.parse(value) : null;
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The property " + named("machine-secret-key") + " holds no machine secret key of Clerk's.",
                    "Copy the secret key of the machine from Clerk's dashboard under Machines: it starts with 'ak_' and has"
                            + " no white space or quotes in or around it. The key that starts with 'sk_' belongs into "
                            + quoted("secret-key") + ".");
        }
    }

    private @Nullable PublishableKey publishableKey(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.strip().startsWith("sk_")) {
            throw new ClerkConfigurationException(
                    "The property " + named("publishable-key") + " holds a secret key.",
                    "Set " + quoted("publishable-key") + " to the key that starts with 'pk_test_' or 'pk_live_', and "
                            + named("secret-key") + " to the one that starts with 'sk_'. If the secret key has been"
                            + " sent to browsers under this name, replace it in Clerk's dashboard.");
        }
        try {
            return PublishableKey.parse(value);
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The property " + named("publishable-key") + " holds no publishable key of Clerk's.",
                    "Copy the key from Clerk's dashboard under API keys: it starts with 'pk_test_' or 'pk_live_', must be"
                            + " complete and has no white space or quotes in or around it.");
        }
    }

    private @Nullable String url(String property, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var uri = URI.create(value);
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return value;
            }
        } catch (IllegalArgumentException ex) {
            // Falls through to the same answer; the exception's message has the value in it.
        }
        throw new ClerkConfigurationException(
                "The property " + quoted(property) + " is not an absolute http or https URL.",
                "Correct " + quoted(property) + "; it must start with 'https://' (or 'http://' for a local server).");
    }

    /** Some of Clerk's libraries want the version in it, most do not. */
    private String apiUrl(@Nullable String value) {
        var checked = url("api-url", value);
        return checked == null
                ? "https://api.clerk.com"
                : checked.replaceFirst("/+$", "").replaceFirst("/v1$", "");
    }

    /** A path alone is resolved by front ends against their own origin; no issuer follows from it. */
    private @Nullable String proxyUrl(@Nullable String value) {
        return value == null || value.startsWith("/") ? null : url("proxy-url", value);
    }

    private ClerkConfigurationException noKeyOfFurther() {
        return new ClerkConfigurationException(
                "No key of the Clerk instance '" + prefix + ".*' is configured.",
                "Set " + quoted("publishable-key") + " to verify its tokens, and " + quoted("secret-key")
                        + " to call its API as well; both are in Clerk's dashboard under API keys. Or remove '" + prefix
                        + ".*'.");
    }

    private ClerkConfigurationException noIssuer() {
        return new ClerkConfigurationException(
                "The Clerk instance '" + prefix
                        + ".*' has neither a publishable key nor an issuer, so that its tokens cannot be"
                        + " told from those of others.",
                "Set " + quoted("publishable-key") + " to the key of the instance that starts with 'pk_', or "
                        + quoted("issuer") + " to the URL of its Frontend API.");
    }

    private static ClerkConfigurationException noKey() {
        return new ClerkConfigurationException(
                "No key of a Clerk instance is configured.",
                "Set 'clerk.publishable-key' (CLERK_PUBLISHABLE_KEY) to verify session tokens and 'clerk.secret-key'"
                        + " (CLERK_SECRET_KEY) to call Clerk's API; both are in Clerk's dashboard under API keys. Or"
                        + " set 'clerk.jwt-key' or 'clerk.jwk-set-uri'.\n\nFor development without an account add the"
                        + " dependency 'dev.clerkspring:clerk-emulator': it wakes by itself when the application runs"
                        + " from its build directory, and with 'clerk.emulator.enabled=true' elsewhere.\n\nTo run"
                        + " without Clerk set 'clerk.enabled=false'.");
    }

    @Override
    public @Nullable SecretKey getSecretKey() {
        return secretKey;
    }

    @Override
    public @Nullable MachineSecretKey getMachineSecretKey() {
        return machineSecretKey;
    }

    @Override
    public @Nullable PublishableKey getPublishableKey() {
        return publishableKey;
    }

    @Override
    public @Nullable String getJwtKey() {
        return jwtKey;
    }

    @Override
    public @Nullable String getJwkSetUri() {
        return jwkSetUri;
    }

    @Override
    public List<String> getIssuers() {
        if (issuer != null) {
            return List.of(issuer);
        }
        var issuers = new ArrayList<String>();
        if (publishableKey != null) {
            issuers.add(publishableKey.issuer());
        }
        if (publishableKey != null && proxyUrl != null) {
            issuers.add(proxyUrl);
        }
        return List.copyOf(issuers);
    }

    @Override
    public String getApiUrl() {
        return apiUrl;
    }

    @Override
    public @Nullable String getProxyUrl() {
        return proxy;
    }
}
