package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ReactiveClerkClient;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.machines.M2mTokenSource;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration for the clients of Clerk's Backend API. There are none with a publishable key
 * alone. They are made when they are first asked for, so that connection details without a secret key are no failure before.
 */
@AutoConfiguration(
        after = ClerkAutoConfiguration.class,
        afterName = "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration")
@ConditionalOnBooleanProperty(name = "clerk.enabled", matchIfMissing = true)
@Conditional(OnClerkClientCondition.class)
public final class ClerkClientAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ClerkClient clerkClient(ClerkConnectionDetails connection, Transport transport) {
        return transport.client(connection, secretKey(connection));
    }

    /** A machine that only creates tokens of its own needs no other key. */
    private static @Nullable SecretKey secretKey(ClerkConnectionDetails connection) {
        return connection.getMachineSecretKey() != null ? connection.getSecretKey() : Keys.secretKey(connection);
    }

    @Bean
    @Lazy
    @ConditionalOnBean(ClerkClient.class)
    @ConditionalOnMissingBean
    ReactiveClerkClient clerkReactiveClient(ClerkClient client) {
        return client.reactive();
    }

    @Bean
    @Lazy
    @Conditional(OnMachineSecretKeyCondition.class)
    @ConditionalOnMissingBean
    M2mTokenSource clerkM2mTokenSource(
            ClerkClient client, ClerkProperties properties, @Qualifier("clerkClock") Clock clock) {
        return M2mTokenSource.create(
                client.reactive().m2m(),
                OutboundTokens.request(properties.machineTokens().outbound()),
                clock);
    }
}
