package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.observation.ClerkApiObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The way to Clerk, by what Spring Boot has of HTTP clients and observations.
 */
@Configuration(proxyBeanMethods = false)
@Import(BootConnectorsConfiguration.class)
class TransportConfiguration {

    @Bean
    Transport clerkTransport(
            ObjectProvider<WebClient.Builder> builders,
            ObjectProvider<Connectors> connectors,
            ObjectProvider<ObservationRegistry> registries,
            ObjectProvider<ClerkApiObservationConvention> conventions,
            ObjectProvider<ClerkClientCustomizer> customizers,
            ClerkProperties properties) {
        return new Transport(
                builders,
                connectors.getIfAvailable(Connectors::plain),
                properties.rateLimit(),
                registries.getIfUnique(() -> ObservationRegistry.NOOP),
                conventions.getIfUnique(),
                customizers);
    }
}
