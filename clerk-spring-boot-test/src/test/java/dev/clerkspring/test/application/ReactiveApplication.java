package dev.clerkspring.test.application;

import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.authorization.RequireReverification;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The same application on WebFlux. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ReactiveApplication.Endpoints.class)
public class ReactiveApplication {

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
        return clerk.acceptTokens("/export", TokenType.M2M_TOKEN, TokenType.API_KEY, TokenType.OAUTH_TOKEN)
                .applyTo(http)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/export")
                        .hasAuthority("SCOPE_read")
                        .anyExchange()
                        .authenticated())
                .build();
    }

    @RestController
    static class Endpoints {

        @GetMapping("/session")
        Mono<SessionView> session(ClerkSession session) {
            return Mono.just(SessionView.of(session));
        }

        @GetMapping("/invoices")
        @PreAuthorize("hasAuthority('org:invoices:read')")
        Mono<String> invoices() {
            return Mono.just("invoices");
        }

        @PostMapping("/invoices")
        @RequireReverification
        Mono<String> create() {
            return Mono.just("created");
        }

        @GetMapping("/export")
        Mono<String> export(Authentication machine) {
            return Mono.just(machine.getClass().getSimpleName() + " " + machine.getName());
        }
    }
}
