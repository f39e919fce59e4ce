package dev.clerkspring.boot.autoconfigure.graphql;

import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.graphql.ClerkSessionGraphQlArgumentResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * Auto-configuration for Clerk in GraphQL controllers.
 */
@AutoConfiguration(
        after = ClerkSecurityAutoConfiguration.class,
        beforeName = "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
@ConditionalOnClass({ClerkSessionGraphQlArgumentResolver.class, HandlerMethodArgumentResolver.class})
@ConditionalOnBooleanProperty(
        name = {"clerk.enabled", "clerk.security.enabled"},
        matchIfMissing = true)
public final class ClerkGraphQlAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkSessionGraphQlArgumentResolver clerkSessionGraphQlArgumentResolver() {
        return new ClerkSessionGraphQlArgumentResolver();
    }
}
