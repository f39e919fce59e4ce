package dev.clerkspring.boot.autoconfigure.servlet;

import dev.clerkspring.sdk.authentication.SignInRedirects;
import dev.clerkspring.security.servlet.ClerkRedirects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ways to the sign-in page and back, for controllers.
 */
@Configuration(proxyBeanMethods = false)
class RedirectsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkRedirects clerkRedirects(SignInRedirects redirects) {
        return new ClerkRedirects(redirects);
    }
}
