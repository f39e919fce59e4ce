package dev.clerkspring.boot.autoconfigure.reactive;

import dev.clerkspring.sdk.authentication.SignInRedirects;
import dev.clerkspring.security.reactive.ReactiveClerkRedirects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ways to the sign-in page and back, for controllers.
 */
@Configuration(proxyBeanMethods = false)
class ReactiveRedirectsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ReactiveClerkRedirects clerkReactiveRedirects(SignInRedirects redirects) {
        return new ReactiveClerkRedirects(redirects);
    }
}
