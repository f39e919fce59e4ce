package dev.clerkspring.boot.autoconfigure.servlet;

import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.servlet.ClerkHttpConfigurer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

/**
 * Auto-configuration for Clerk in servlet applications.
 */
@AutoConfiguration(
        after = ClerkSecurityAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnClass({ClerkJwtDecoder.class, ClerkHttpConfigurer.class, EnableWebSecurity.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(
        name = {"clerk.enabled", "clerk.security.enabled"},
        matchIfMissing = true)
@Import({
    HealthMatcherConfiguration.class,
    FilterChainConfiguration.class,
    SessionArgumentConfiguration.class,
    RedirectsConfiguration.class,
    EmitterConfiguration.class
})
public final class ClerkServletSecurityAutoConfiguration {}
