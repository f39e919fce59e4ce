package dev.clerkspring.boot.autoconfigure.reactive;

import dev.clerkspring.boot.autoconfigure.ClerkProperties;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.reactive.ConditionalOnDefaultReactiveWebSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

/**
 * The default filter chain, and Clerk in the application's own. An application with a decoder or an introspector of its own
 * decides about its chains itself: Clerk's would pass those by, and a chain cannot read JWTs and opaque tokens both.
 */
@Configuration(proxyBeanMethods = false)
class WebFilterChainConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkServerHttpSecurity clerkServerHttpSecurity(
            ReactiveClerkAuthenticator authenticator,
            ClerkAuthenticationConverter converter,
            ClerkSecuritySettings settings,
            ReactiveMachineAuthenticator machineAuthenticator,
            ClerkMachineAuthenticationConverter machineConverter,
            ObjectProvider<ClerkInstances> instances) {
        var clerk = new ClerkServerHttpSecurity(authenticator, converter, settings)
                .machineTokens(machineAuthenticator, machineConverter);
        var several = instances.getIfAvailable();
        return several != null ? clerk.instances(several) : clerk;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(ReactiveClerkJwtDecoder.class)
    @ConditionalOnMissingBean(ReactiveOpaqueTokenIntrospector.class)
    static class ChainConfiguration {

        /**
         * Bearer tokens only. A chain does not tell here what else signs users in, so that neither its sessions nor its CSRF
         * protection may be narrowed, and a cookie that browsers send by themselves must not open it.
         */
        @Bean
        @ConditionalOnMissingBean(name = "clerkServerHttpSecurityCustomizer")
        @ConditionalOnBooleanProperty(name = "clerk.security.apply-to-all-chains", matchIfMissing = true)
        Customizer<ServerHttpSecurity> clerkServerHttpSecurityCustomizer(ClerkServerHttpSecurity clerk) {
            return clerk.besideOtherLogins().sessionCookie(false)::applyTo;
        }

        /** In the place of Spring Boot's default chain, behind whatever chains an application adds later. */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE - 5)
        @ConditionalOnDefaultReactiveWebSecurity
        SecurityWebFilterChain clerkSecurityWebFilterChain(
                ServerHttpSecurity http,
                ClerkServerHttpSecurity clerk,
                ClerkProperties properties,
                @Qualifier(ReactiveHealthMatcherConfiguration.HEALTH_MATCHER)
                        ObjectProvider<ServerWebExchangeMatcher> health) {
            return clerk.applyTo(http)
                    .authorizeExchange(exchanges -> authorize(exchanges, properties, health))
                    .build();
        }

        private static void authorize(
                AuthorizeExchangeSpec exchanges,
                ClerkProperties properties,
                ObjectProvider<ServerWebExchangeMatcher> health) {
            health.ifAvailable(matcher -> exchanges.matchers(matcher).permitAll());
            properties
                    .security()
                    .publicPaths()
                    .forEach(path -> exchanges.pathMatchers(path).permitAll());
            exchanges.anyExchange().authenticated();
        }
    }
}
