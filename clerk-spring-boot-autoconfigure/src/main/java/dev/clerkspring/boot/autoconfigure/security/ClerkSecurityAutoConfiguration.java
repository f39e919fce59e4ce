package dev.clerkspring.boot.autoconfigure.security;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.ClerkProperties;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkGrantedAuthoritiesConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import dev.clerkspring.security.stream.ClerkStreams;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Auto-configuration for Clerk as Spring Security's decoder of tokens.
 */
@AutoConfiguration(
        after = ClerkAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnClass({ClerkJwtDecoder.class, JwtDecoder.class})
@ConditionalOnBooleanProperty(
        name = {"clerk.enabled", "clerk.security.enabled"},
        matchIfMissing = true)
public final class ClerkSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkGrantedAuthoritiesConverter clerkGrantedAuthoritiesConverter() {
        return ClerkGrantedAuthoritiesConverter.defaults();
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkAuthenticationConverter clerkAuthenticationConverter(ClerkGrantedAuthoritiesConverter authorities) {
        return new ClerkAuthenticationConverter(authorities);
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkMachineAuthenticationConverter clerkMachineAuthenticationConverter() {
        return new ClerkMachineAuthenticationConverter();
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkSecuritySettings clerkSecuritySettings(ClerkProperties properties) {
        return new ClerkSecuritySettings(properties.sessionCookie().enabled(), properties.authorizedParties());
    }

    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    ClerkJwtDecoder clerkJwtDecoder(ClerkAuthenticator authenticator) {
        return new ClerkJwtDecoder(authenticator);
    }

    @Bean
    @ConditionalOnMissingBean(ReactiveJwtDecoder.class)
    ReactiveClerkJwtDecoder clerkReactiveJwtDecoder(ReactiveClerkAuthenticator authenticator) {
        return new ReactiveClerkJwtDecoder(authenticator);
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkStreams clerkStreams(ClerkLeases leases) {
        return new ClerkStreams(leases);
    }

    /** Not there for an application with a decoder of its own, which may be the one that those properties configure. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean({ClerkJwtDecoder.class, ReactiveClerkJwtDecoder.class})
    ResourceServerCheck clerkResourceServerCheck(Environment environment) {
        return new ResourceServerCheck(environment);
    }
}
