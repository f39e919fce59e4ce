package dev.clerkspring.boot.autoconfigure.servlet;

import static org.springframework.security.config.Customizer.withDefaults;

import dev.clerkspring.boot.autoconfigure.ClerkProperties;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.servlet.ClerkHttpConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The default filter chain, and Clerk in the application's own. An application with a {@code JwtDecoder} of its own decides
 * about its chains itself: Clerk's would pass that decoder by.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(ClerkJwtDecoder.class)
class FilterChainConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "clerkHttpSecurityCustomizer")
    @ConditionalOnBooleanProperty(name = "clerk.security.apply-to-all-chains", matchIfMissing = true)
    Customizer<HttpSecurity> clerkHttpSecurityCustomizer() {
        return http -> http.with(ClerkHttpConfigurer.clerkUnlessOtherResourceServer(), withDefaults());
    }

    /** In the place of Spring Boot's default chain, behind whatever chains an application adds later. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 5)
    @ConditionalOnMissingBean(
            SecurityFilterChain.class) // Spring Boot has two names for it, each unknown to some release
    SecurityFilterChain clerkSecurityFilterChain(
            HttpSecurity http,
            ClerkProperties properties,
            @Qualifier(HealthMatcherConfiguration.HEALTH_MATCHER) ObjectProvider<RequestMatcher> health) {
        return http.with(ClerkHttpConfigurer.clerk(), withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> authorize(requests, properties, health))
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            ClerkProperties properties,
            ObjectProvider<RequestMatcher> health) {
        // Whoever was let through to what failed may see that it failed.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        health.ifAvailable(matcher -> requests.requestMatchers(matcher).permitAll());
        properties
                .security()
                .publicPaths()
                .forEach(path -> requests.requestMatchers(path).permitAll());
        requests.anyRequest().authenticated();
    }
}
