package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkInstance;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.lease.LeasePolicy;
import dev.clerkspring.sdk.lease.LeaseSettings;
import dev.clerkspring.sdk.lease.SessionLookup;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connections that outlive their token. Nothing is watched before the first one, and nothing asked before it is a minute old.
 */
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LeaseSettings clerkLeaseSettings(
            ClerkConnectionDetails connection,
            ObjectProvider<ClerkClient> clients,
            ObjectProvider<ClerkInstances> several,
            ClerkProperties properties) {
        var longLived = properties.longLived();
        var policy = longLived.policy();
        if (policy == null) {
            policy = lookup(connection, clients, several) != null ? LeasePolicy.SESSION : LeasePolicy.TOKEN;
        }
        try {
            return new LeaseSettings(
                    policy,
                    longLived.checkInterval(),
                    longLived.maxAge(),
                    properties.clockSkew(),
                    properties.acceptPendingSessions());
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The properties 'clerk.long-lived.check-interval' and 'clerk.long-lived.max-age' do not fit together: "
                            + ex.getMessage() + ".",
                    "Set 'clerk.long-lived.check-interval' to a second or more, such as '60s', and"
                            + " 'clerk.long-lived.max-age' to more than that, such as '1h'.");
        }
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkLeases clerkLeases(
            LeaseSettings settings,
            ClerkConnectionDetails connection,
            ObjectProvider<ClerkClient> clients,
            ObjectProvider<ClerkInstances> several,
            @Qualifier("clerkClock") Clock clock) {
        var lookup = lookup(connection, clients, several);
        if (settings.policy() == LeasePolicy.SESSION && lookup == null) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.long-lived.policy' is 'session', and there is no secret key by which Clerk could be"
                            + " asked whether a session is active.",
                    "Set 'clerk.secret-key' (CLERK_SECRET_KEY), or 'clerk.long-lived.policy' to 'token'.");
        }
        return ClerkLeases.create(settings, lookup, clock);
    }

    private static @Nullable SessionLookup lookup(
            ClerkConnectionDetails connection,
            ObjectProvider<ClerkClient> clients,
            ObjectProvider<ClerkInstances> several) {
        var instances = several.getIfAvailable();
        if (instances != null) {
            return lookup(instances.all());
        }
        var client = connection.getSecretKey() != null ? clients.getIfAvailable() : null;
        return client != null ? lookup(client) : null;
    }

    /** A session of an instance that cannot be asked would look as if it had ended. */
    private static @Nullable SessionLookup lookup(List<ClerkInstance> instances) {
        return instances.stream().allMatch(instance -> instance.clients() != null)
                ? SessionLookup.any(instances.stream()
                        .map(instance -> lookup(instance.client()))
                        .toList())
                : null;
    }

    private static SessionLookup lookup(ClerkClient client) {
        return SessionLookup.of(client.reactive().sessions());
    }
}
