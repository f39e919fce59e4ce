package dev.clerkspring.boot.autoconfigure.parity;

import static org.springframework.security.config.Customizer.withDefaults;

import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import dev.clerkspring.security.servlet.ClerkHttpConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** Chains as an application may write them, in which CSRF protection is switched off. */
final class ChainsWithoutCsrf {

    private ChainsWithoutCsrf() {}

    @Configuration(proxyBeanMethods = false)
    static class OnServlet {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(ClerkHttpConfigurer.clerk(), withDefaults())
                    .csrf(CsrfConfigurer::disable)
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/public")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnReactive {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return clerk.applyTo(http)
                    .csrf(CsrfSpec::disable)
                    .authorizeExchange(exchanges -> exchanges
                            .pathMatchers("/public")
                            .permitAll()
                            .anyExchange()
                            .authenticated())
                    .build();
        }
    }
}
