package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySetFile;
import dev.clerkspring.sdk.token.KeySource;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Chooses where the keys come from: the first that is configured of the public key, the URI of a key set, the Backend API
 * with the secret key, and the Frontend API of the publishable key.
 */
final class Keys {

    private final WebClient.Builder builder;

    private final Clock clock;

    private final @Nullable Path directory;

    /** With a directory, the last good keys are kept there as well. */
    Keys(WebClient.Builder builder, Clock clock, @Nullable File directory) {
        this.builder = builder;
        this.clock = clock;
        this.directory = directory != null ? directory.toPath() : null;
    }

    /** Returns the key for the Backend API, of an application that has been processed ahead of time without one. */
    static SecretKey secretKey(ClerkConnectionDetails connection) {
        var secretKey = connection.getSecretKey();
        if (secretKey == null) {
            throw new ClerkConfigurationException(
                    "The application is to call Clerk's Backend API, and no secret key is configured.",
                    "Set 'clerk.secret-key' (CLERK_SECRET_KEY) to the key that starts with 'sk_test_' or 'sk_live_', from"
                            + " Clerk's dashboard under API keys.");
        }
        return secretKey;
    }

    KeySetCache of(String instance, ClerkConnectionDetails connection) {
        var jwtKey = connection.getJwtKey();
        return jwtKey != null ? fixed(jwtKey, FurtherInstances.prefix(instance)) : fetched(instance, place(connection));
    }

    private KeySetCache fetched(String instance, Place place) {
        var client = builder.clone();
        var secretKey = place.secretKey();
        if (secretKey != null) {
            client.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secretKey.value());
        }
        var source = KeySource.remote(client.build(), place.uri());
        if (directory == null) {
            return new KeySetCache(source, clock);
        }
        var asker = secretKey != null ? secretKey.value() : "";
        return new KeySetCache(source, clock, KeySetFile.in(directory, instance, List.of(place.uri(), asker)));
    }

    static KeySetCache fixed(String jwtKey, String prefix) {
        try {
            return KeySetCache.of(KeySet.fromPem(jwtKey));
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The property '" + prefix + ".jwt-key'"
                            + (prefix.equals(FurtherInstances.PRIMARY) ? " (CLERK_JWT_KEY)" : "")
                            + " holds no RSA public key in PEM format.",
                    "Copy the JWT public key, in PEM format, from Clerk's dashboard under API keys. Line breaks may be"
                            + " written as '\\n'. Without the property, keys are fetched from Clerk.");
        }
    }

    private static Place place(ClerkConnectionDetails connection) {
        var uri = connection.getJwkSetUri();
        if (uri != null) {
            return new Place(uri, null);
        }
        var secretKey = connection.getSecretKey();
        if (secretKey != null) {
            return new Place(connection.getApiUrl() + "/v1/jwks", secretKey);
        }
        var frontendApi = connection.getFrontendApiUrl();
        if (frontendApi != null) {
            return new Place(frontendApi + "/.well-known/jwks.json", null);
        }
        throw new ClerkConfigurationException(
                "The bean of type 'ClerkConnectionDetails' has no key and no place to fetch keys from.",
                "Let it return a secret key, a publishable key, a JWT key or the URI of a JSON Web Key set.");
    }

    /** Where keys are, and the key to ask for them with, if any is needed. */
    private record Place(String uri, @Nullable SecretKey secretKey) {}
}
