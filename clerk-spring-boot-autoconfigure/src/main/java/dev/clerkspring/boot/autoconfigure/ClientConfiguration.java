package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ReactiveClerkClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The clients for Clerk's Backend API.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnClerkClientCondition.class)
class ClientConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkClient clerkClient(ClerkConnectionDetails connection, ObjectProvider<WebClient.Builder> builders) {
        var secretKey = connection.getSecretKey();
        if (secretKey == null) {
            throw new ClerkConfigurationException(
                    "The application was prepared to call Clerk's Backend API, and no secret key is configured.",
                    "Set 'clerk.secret-key' (CLERK_SECRET_KEY) to the key that starts with 'sk_test_' or 'sk_live_', from"
                            + " Clerk's dashboard under API keys.");
        }
        return ClerkClient.builder()
                .secretKey(secretKey)
                .apiUrl(connection.getApiUrl())
                .webClientBuilder(builders.getIfAvailable(WebClient::builder).clone())
                .build();
    }

    @Bean
    @ConditionalOnBean(ClerkClient.class)
    @ConditionalOnMissingBean
    ReactiveClerkClient clerkReactiveClient(ClerkClient client) {
        return client.reactive();
    }
}
