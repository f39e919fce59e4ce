package dev.clerkspring.boot.autoconfigure.readme;

import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.machines.M2mTokenSource;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.ClerkSession.ActiveOrganization;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.webhook.WebhookEvent;
import dev.clerkspring.sdk.webhook.WebhookVerification;
import dev.clerkspring.sdk.webhook.WebhookVerifier;
import dev.clerkspring.security.client.ClerkM2mTokenInterceptor;
import dev.clerkspring.security.client.ClerkSessionTokenInterceptor;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import dev.clerkspring.security.stream.ClerkStreams;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import reactor.core.publisher.Flux;

/** The README's examples, in the places that they are meant for: what is between two marks is in the README as it is here. */
final class ReadmeExamples {

    record Invoice() {}

    record Price() {}

    interface Invoices {

        List<Invoice> of(ActiveOrganization organization);
    }

    interface Prices {

        Flux<Price> all();
    }

    static class Controllers {

        private Invoices invoices;

        private Prices prices;

        private ClerkStreams clerkStreams;

        private ClerkClient clerk;

        // example
        @GetMapping("/api/invoices")
        @PreAuthorize("hasAuthority('org:invoices:read')")
        List<Invoice> list(ClerkSession session) {
            return invoices.of(session.organization());
        }
        // end

        // example
        @GetMapping(path = "/prices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<Price> prices() {
            return clerkStreams.whileSignedIn(prices.all());
        }
        // end

        // example
        @QueryMapping
        @PreAuthorize("hasAuthority('org:invoices:read')")
        List<Invoice> invoices(ClerkSession session) {
            return invoices.of(session.organization());
        }
        // end

        void rename(ClerkSession session) {
            // example
            User user = clerk.users().get(session.userId());
            clerk.users()
                    .update(
                            user.id(),
                            UpdateUserRequest.builder()
                                    .firstName("Ada")
                                    .lastName(Optional.empty())
                                    .build());
            // end
        }
    }

    String theme(ClerkSession session) {
        // example
        record Preferences(String theme) {}

        String theme = session.claims(Preferences.class).theme();
        // end
        return theme;
    }

    RestClient.Builder billing() {
        return
        // example
        RestClient.builder().requestInterceptor(ClerkSessionTokenInterceptor.to("https://billing.example.com"))
        // end
        ;
    }

    interface Accounts {

        void save(User user);

        void remove(String id);
    }

    static class Webhooks {

        private WebhookVerifier verifier;

        private Accounts accounts;

        // example
        @PostMapping("/webhooks/clerk")
        ResponseEntity<Void> receive(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
            if (verifier.verify(headers::getFirst, body, Instant.now())
                    instanceof WebhookVerification.Verified webhook) {
                handle(webhook.event());
                return ResponseEntity.noContent().build();
            }
            return ResponseEntity.badRequest().build();
        }

        void handle(WebhookEvent<?> event) {
            switch (event.type().known()) {
                case USER_CREATED, USER_UPDATED -> accounts.save(event.data(User.class));
                case USER_DELETED ->
                    accounts.remove(event.data(DeletedObject.class).id());
                default -> {}
            }
        }
        // end
    }

    static class Machines {

        // example
        @Bean
        SecurityFilterChain api(HttpSecurity http) throws Exception {
            return http.with(
                            clerk(),
                            clerk -> clerk.acceptTokens("/api/export/**", TokenType.API_KEY, TokenType.SESSION_TOKEN)
                                    .acceptTokens("/internal/**", TokenType.M2M_TOKEN))
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/api/export/**")
                            .hasAuthority("SCOPE_read")
                            .anyRequest()
                            .authenticated())
                    .build();
        }
        // end

        // example
        @Bean
        RestClientHttpServiceGroupConfigurer billing(M2mTokenSource tokens) {
            return groups -> groups.filterByName("billing")
                    .forEachClient((group, client) -> client.requestInterceptor(
                            ClerkM2mTokenInterceptor.to(tokens, "https://billing.example.com")));
        }
        // end
    }

    static class Chains {

        // example
        @Bean
        SecurityFilterChain api(HttpSecurity http) throws Exception {
            return http.with(clerk(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
        // end

        // example
        @Bean
        SecurityWebFilterChain api(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return clerk.applyTo(http)
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }
        // end
    }
}
