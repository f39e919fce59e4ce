package dev.clerkspring.boot.autoconfigure.reactive;

import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;

/**
 * Auto-configuration for Clerk in reactive applications.
 */
@AutoConfiguration(
        after = ClerkSecurityAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnClass({ReactiveClerkJwtDecoder.class, ClerkServerHttpSecurity.class, EnableWebFluxSecurity.class})
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnBooleanProperty(
        name = {"clerk.enabled", "clerk.security.enabled"},
        matchIfMissing = true)
@Import({
    ReactiveHealthMatcherConfiguration.class,
    WebFilterChainConfiguration.class,
    ReactiveMethodSecurityConfiguration.class,
    ReactiveSessionAnnotationsConfiguration.class,
    ReactiveAcceptsTokenConfiguration.class,
    ReactiveSessionArgumentConfiguration.class,
    ReactiveRedirectsConfiguration.class
})
public final class ClerkReactiveSecurityAutoConfiguration {}
