package dev.clerkspring.boot.autoconfigure.health;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.sdk.ClerkInstance;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.token.KeySetCache;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for the health of Clerk's keys, on either web stack: it does no I/O. Switched off by
 * {@code management.health.clerk.enabled=false}.
 */
@AutoConfiguration(after = ClerkAutoConfiguration.class)
@ConditionalOnClass({HealthContributor.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("clerk")
@ConditionalOnBooleanProperty(name = "clerk.enabled", matchIfMissing = true)
public final class ClerkHealthContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"clerkHealthIndicator", "clerkHealthContributor"})
    HealthContributor clerkHealthContributor(KeySetCache keys, ObjectProvider<ClerkInstances> several) {
        var instances = several.getIfAvailable();
        if (instances == null || instances.all().size() == 1) {
            return new ClerkHealthIndicator(keys);
        }
        return CompositeHealthContributor.fromMap(instances.all().stream()
                .collect(Collectors.toMap(ClerkInstance::name, instance -> new ClerkHealthIndicator(instance.keys()))));
    }
}
