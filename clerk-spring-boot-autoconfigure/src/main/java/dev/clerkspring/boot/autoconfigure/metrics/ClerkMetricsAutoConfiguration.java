package dev.clerkspring.boot.autoconfigure.metrics;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.token.KeySetCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for metrics of authentication, in applications with a registry of meters.
 */
@AutoConfiguration(
        after = ClerkAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "clerk.enabled", matchIfMissing = true)
public final class ClerkMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "clerkMeters")
    ClerkMeters clerkMeters(MeterRegistry registry) {
        return new ClerkMeters(registry);
    }

    @Bean
    @ConditionalOnMissingBean(name = "clerkStateMeters")
    MeterBinder clerkStateMeters(
            ObjectProvider<ClerkInstances> several,
            RequestAuthenticator rules,
            KeySetCache keys,
            @Qualifier("clerkClock") Clock clock) {
        var instances = several.getIfAvailable();
        if (instances == null) {
            return new ClerkStateMeters(rules, keys, clock);
        }
        return registry -> instances
                .all()
                .forEach(instance -> new ClerkStateMeters(instance.rules(), instance.keys(), clock).bindTo(registry));
    }
}
