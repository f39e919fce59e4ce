package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.machine.TokenIntrospector;
import dev.clerkspring.sdk.observation.ClerkApiObservationConvention;
import dev.clerkspring.sdk.ratelimit.RateLimits;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * How this application calls Clerk, whatever instance: by what builder and connectors, under what limits and observed by whom.
 */
record Transport(
        ObjectProvider<WebClient.Builder> builders,
        Connectors connectors,
        ClerkProperties.RateLimit rateLimit,
        ObservationRegistry observationRegistry,
        @Nullable ClerkApiObservationConvention observationConvention,
        ObjectProvider<ClerkClientCustomizer> customizers) {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final Duration READ = Duration.ofSeconds(10);

    /** What to start a client from that is none of the Backend API. */
    WebClient.Builder webClient() {
        return builder().clientConnector(connectors.connector(CONNECT, READ));
    }

    /** The client of an instance, with or without keys. */
    ClerkClient client(ClerkConnectionDetails connection, @Nullable SecretKey secretKey) {
        var client = ClerkClient.builder()
                .secretKey(secretKey)
                .machineSecretKey(connection.getMachineSecretKey())
                .apiUrl(connection.getApiUrl())
                .webClientBuilder(builder())
                .connector(connectors.connector(CONNECT, READ))
                .rateLimits(rateLimits(secretKey))
                .observationRegistry(observationRegistry)
                .observationConvention(observationConvention);
        customizers.orderedStream().forEach(customizer -> customizer.customize(client));
        return client.build();
    }

    /** Who asks an instance about opaque tokens, while a request waits. */
    TokenIntrospector introspector(ClerkConnectionDetails connection) {
        return new TokenIntrospector(
                builder(),
                connectors.connector(Duration.ofSeconds(2), Duration.ofSeconds(5)),
                connection.getApiUrl(),
                connection.getSecretKey(),
                connection.getMachineSecretKey());
    }

    private RateLimits rateLimits(@Nullable SecretKey secretKey) {
        return rateLimit.enabled() ? RateLimits.of(secretKey).share(rateLimit.share()) : RateLimits.none();
    }

    private WebClient.Builder builder() {
        return builders.getIfUnique(WebClient::builder).clone();
    }
}
