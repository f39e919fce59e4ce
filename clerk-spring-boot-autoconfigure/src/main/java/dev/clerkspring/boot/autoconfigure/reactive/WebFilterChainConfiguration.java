package dev.clerkspring.boot.autoconfigure.reactive;

import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;

/**
 * Clerk's authentication token in every chain, of which Spring Boot's default is one. A chain cannot read JWTs and opaque
 * tokens both, so an application with opaque tokens decides about its chains itself.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(ReactiveClerkJwtDecoder.class)
@ConditionalOnMissingBean(ReactiveOpaqueTokenIntrospector.class)
@ConditionalOnBooleanProperty(name = "clerk.security.apply-to-all-chains", matchIfMissing = true)
class WebFilterChainConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "clerkResourceServerCustomizer")
    Customizer<OAuth2ResourceServerSpec> clerkResourceServerCustomizer(ClerkAuthenticationConverter converter) {
        var adapter = new ReactiveJwtAuthenticationConverterAdapter(converter);
        return server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(adapter));
    }
}
