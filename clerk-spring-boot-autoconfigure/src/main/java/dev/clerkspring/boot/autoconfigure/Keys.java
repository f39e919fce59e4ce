package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySource;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Chooses where the keys come from: the first that is configured of the public key, the URI of a key set, the Backend API
 * with the secret key, and the Frontend API of the publishable key.
 */
final class Keys {

    private final WebClient.Builder builder;

    private final Clock clock;

    Keys(WebClient.Builder builder, Clock clock) {
        this.builder = builder.clone().clientConnector(connector());
        this.clock = clock;
    }

    /** Follows no redirects, which could carry the secret key elsewhere, or bring keys from there. */
    private static ClientHttpConnector connector() {
        return new JdkClientHttpConnector(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
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

    KeySetCache of(ClerkConnectionDetails connection) {
        var jwtKey = connection.getJwtKey();
        return jwtKey != null ? fixed(jwtKey) : new KeySetCache(source(connection), clock);
    }

    static KeySetCache fixed(String jwtKey) {
        try {
            return KeySetCache.of(KeySet.fromPem(jwtKey));
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.jwt-key' (CLERK_JWT_KEY) holds no RSA public key in PEM format.",
                    "Copy the JWT public key, in PEM format, from Clerk's dashboard under API keys. Line breaks may be"
                            + " written as '\\n'. Without the property, keys are fetched from Clerk.");
        }
    }

    private KeySource source(ClerkConnectionDetails connection) {
        var uri = connection.getJwkSetUri();
        if (uri != null) {
            return KeySource.remote(builder.build(), uri);
        }
        var secretKey = connection.getSecretKey();
        if (secretKey != null) {
            var client = builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secretKey.value())
                    .build();
            return KeySource.remote(client, connection.getApiUrl() + "/v1/jwks");
        }
        var frontendApi = connection.getFrontendApiUrl();
        if (frontendApi != null) {
            return KeySource.remote(builder.build(), frontendApi + "/.well-known/jwks.json");
        }
        throw new ClerkConfigurationException(
                "The bean of type 'ClerkConnectionDetails' has no key and no place to fetch keys from.",
                "Let it return a secret key, a publishable key, a JWT key or the URI of a JSON Web Key set.");
    }
}
