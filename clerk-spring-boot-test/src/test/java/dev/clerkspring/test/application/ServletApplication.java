package dev.clerkspring.test.application;

import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;

import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.authorization.RequireReverification;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A servlet application as a user of the kit would have one. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ServletApplication.Endpoints.class)
public class ServletApplication {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(
                        clerk(),
                        clerk -> clerk.acceptTokens(
                                "/export", TokenType.M2M_TOKEN, TokenType.API_KEY, TokenType.OAUTH_TOKEN))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/export")
                        .hasAuthority("SCOPE_read")
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @RestController
    static class Endpoints {

        @GetMapping("/session")
        SessionView session(ClerkSession session) {
            return SessionView.of(session);
        }

        @GetMapping("/invoices")
        @PreAuthorize("hasAuthority('org:invoices:read')")
        String invoices() {
            return "invoices";
        }

        @PostMapping("/invoices")
        @RequireReverification
        String create() {
            return "created";
        }

        @GetMapping("/export")
        String export(Authentication machine) {
            return machine.getClass().getSimpleName() + " " + machine.getName();
        }
    }
}
