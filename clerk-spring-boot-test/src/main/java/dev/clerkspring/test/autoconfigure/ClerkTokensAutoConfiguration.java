package dev.clerkspring.test.autoconfigure;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.test.ClerkTokens;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for {@link ClerkTokens}, and the key that signs them. Not there for an application with a bean of keys of its
 * own, which would not trust them.
 */
@AutoConfiguration(
        before = ClerkAutoConfiguration.class,
        beforeName = "dev.clerkspring.boot.autoconfigure.ClerkSliceAutoConfiguration")
@ConditionalOnBooleanProperty(name = "clerk.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(KeySetCache.class)
public final class ClerkTokensAutoConfiguration {

    @Bean
    KeySetCache clerkTestKeySetCache() {
        return ClerkTokens.keys();
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkTokens clerkTokens(AuthenticationSettings settings, @Qualifier("clerkClock") Clock clock) {
        return ClerkTokens.of(settings, clock);
    }
}
