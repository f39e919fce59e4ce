package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineCacheSettings;
import dev.clerkspring.sdk.machine.MachineTokenCache;
import dev.clerkspring.sdk.machine.MachineTokenListener;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenIntrospector;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * Machine tokens, and the two drivers of the decision about them. Nothing is asked before the first token.
 */
@Configuration(proxyBeanMethods = false)
class MachineTokenConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MachineTokenVerifier clerkMachineTokenVerifier(AuthenticationSettings settings) {
        return new MachineTokenVerifier(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    MachineTokenCache clerkMachineTokenCache(
            ClerkProperties properties, ObjectProvider<CacheManager> managers, @Qualifier("clerkClock") Clock clock) {
        var cache = properties.machineTokens().cache();
        if (StringUtils.hasText(cache.name())) {
            return new SharedMachineTokenCache(sharedCache(cache.name(), managers));
        }
        if (cache.size() < 0) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.machine-tokens.cache.size' is negative.",
                    "Set 'clerk.machine-tokens.cache.size' to how many tokens are to be remembered, or 0 for none.");
        }
        return MachineTokenCache.inMemory(cache.size(), clock);
    }

    private static Cache sharedCache(String name, ObjectProvider<CacheManager> managers) {
        var manager = managers.getIfUnique();
        var cache = manager != null ? manager.getCache(name) : null;
        if (cache == null) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.machine-tokens.cache.name' names a cache, and there is no cache"
                            + " manager that has it, or more than one cache manager.",
                    "Enable caching with '@EnableCaching' and a cache manager that has this cache, or remove"
                            + " 'clerk.machine-tokens.cache.name' to remember tokens in memory.");
        }
        return cache;
    }

    @Bean
    @ConditionalOnMissingBean
    MachineCacheSettings clerkMachineCacheSettings(ClerkProperties properties) {
        var cache = properties.machineTokens().cache();
        try {
            return new MachineCacheSettings(cache.ttl(), cache.negativeTtl(), cache.timeout());
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "One of the properties 'clerk.machine-tokens.cache.ttl' and 'clerk.machine-tokens.cache.negative-ttl' is"
                            + " negative or longer than an hour, or 'clerk.machine-tokens.cache.timeout' is none or longer"
                            + " than three seconds.",
                    "Set the lives to times such as '30s': that long a token that has been revoked may still be accepted."
                            + " Set the timeout to a time such as '1s': that long a request waits for the cache.");
        }
    }

    @Bean
    @ConditionalOnMissingBean
    TokenIntrospector clerkTokenIntrospector(ClerkConnectionDetails connection, Transport transport) {
        return transport.introspector(connection);
    }

    @Bean
    @ConditionalOnMissingBean
    MachineAuthenticator clerkMachineAuthenticator(
            MachineTokenVerifier verifier,
            KeySetCache keys,
            TokenIntrospector introspector,
            MachineTokenCache cache,
            MachineCacheSettings settings,
            @Qualifier("clerkClock") Clock clock,
            ObjectProvider<ClerkInstances> several,
            ObjectProvider<MachineTokenListener> listeners) {
        var instances = several.getIfAvailable();
        return (instances != null)
                ? instances.machineAuthenticator()
                : MachineAuthenticator.create(
                        verifier,
                        keys,
                        introspector,
                        cache,
                        settings,
                        clock,
                        MachineTokenListener.all(listeners.orderedStream().toList()));
    }

    @Bean
    @ConditionalOnMissingBean
    ReactiveMachineAuthenticator clerkReactiveMachineAuthenticator(
            MachineTokenVerifier verifier,
            KeySetCache keys,
            TokenIntrospector introspector,
            MachineTokenCache cache,
            MachineCacheSettings settings,
            @Qualifier("clerkClock") Clock clock,
            ObjectProvider<ClerkInstances> several,
            ObjectProvider<MachineTokenListener> listeners) {
        var instances = several.getIfAvailable();
        return (instances != null)
                ? instances.reactiveMachineAuthenticator()
                : ReactiveMachineAuthenticator.create(
                        verifier,
                        keys,
                        introspector,
                        cache,
                        settings,
                        clock,
                        MachineTokenListener.all(listeners.orderedStream().toList()));
    }
}
