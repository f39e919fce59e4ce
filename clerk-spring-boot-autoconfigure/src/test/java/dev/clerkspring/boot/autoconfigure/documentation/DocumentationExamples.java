package dev.clerkspring.boot.autoconfigure.documentation;

import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.fault.Fault;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.bulk.BulkRun;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.machines.M2mTokenSource;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.ClerkSession.ActiveOrganization;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UserMetadataRequest;
import dev.clerkspring.sdk.webhook.WebhookEvent;
import dev.clerkspring.sdk.webhook.WebhookVerification;
import dev.clerkspring.sdk.webhook.WebhookVerifier;
import dev.clerkspring.security.client.ClerkM2mTokenInterceptor;
import dev.clerkspring.security.client.ClerkSessionTokenInterceptor;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import dev.clerkspring.security.stream.ClerkStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
import tools.jackson.databind.JsonNode;

/** Examples of the documentation that are part of no sample and no other test, in the places that they are meant for. */
final class DocumentationExamples {

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

        @GetMapping("/api/invoices")
        @PreAuthorize("hasAuthority('org:invoices:read')")
        List<Invoice> list(ClerkSession session) {
            return invoices.of(session.organization());
        }

        @GetMapping(path = "/prices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<Price> prices() {
            return clerkStreams.whileSignedIn(prices.all());
        }

        @QueryMapping
        @PreAuthorize("hasAuthority('org:invoices:read')")
        List<Invoice> invoices(ClerkSession session) {
            return invoices.of(session.organization());
        }

        void rename(ClerkSession session) {
            User user = clerk.users().get(session.userId());
            clerk.users()
                    .update(
                            user.id(),
                            UpdateUserRequest.builder()
                                    .firstName("Ada")
                                    .lastName(Optional.empty())
                                    .build());
        }
    }

    static class BackendApi {

        private ClerkClient clerk;

        User hurried(String userId, String id) {
            User user = clerk.withTimeout(Duration.ofSeconds(2))
                    .withHeader("X-Request-Id", id)
                    .users()
                    .get(userId);
            return user;
        }

        JsonNode raw(String id) {
            JsonNode thing = clerk.exchange(
                    ClerkRequest.of(HttpMethod.POST, "/v1/things/{id}", id).body(Map.of("a", 1)), JsonNode.class);
            return thing;
        }

        void bulk(Positions store, UserMetadataRequest metadata) {
            ClerkClient bulk = clerk.paced();
            ListUsersQuery query =
                    ListUsersQuery.builder().startingAfter(store.position()).build();
            BulkRun.of(bulk.users().streamByCursor(query), User::id)
                    .listener(progress -> store.position(progress.position()))
                    .run(user -> bulk.users().updateMetadata(user.id(), metadata));
        }
    }

    interface Positions {

        String position();

        void position(String position);
    }

    String theme(ClerkSession session) {
        record Preferences(String theme) {}

        String theme = session.claims(Preferences.class).theme();
        return theme;
    }

    RestClient.Builder billing() {
        return RestClient.builder().requestInterceptor(ClerkSessionTokenInterceptor.to("https://billing.example.com"));
    }

    interface Accounts {

        void save(User user);

        void remove(String id);
    }

    static class Webhooks {

        private WebhookVerifier verifier;

        private Accounts accounts;

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
    }

    static class Machines {

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

        @Bean
        RestClientHttpServiceGroupConfigurer billing(M2mTokenSource tokens) {
            return groups -> groups.filterByName("billing")
                    .forEachClient((group, client) -> client.requestInterceptor(
                            ClerkM2mTokenInterceptor.to(tokens, "https://billing.example.com")));
        }
    }

    static class Chains {

        @Bean
        SecurityFilterChain api(HttpSecurity http) throws Exception {
            return http.with(clerk(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }

        @Bean
        SecurityWebFilterChain api(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return clerk.applyTo(http)
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }
    }

    static class Emulator {

        void token() {
            try (var emulator = ClerkEmulator.builder().start()) {
                var clerk = ClerkClient.builder()
                        .apiUrl(emulator.apiUrl())
                        .secretKey(emulator.secretKey())
                        .build();
                var session =
                        clerk.sessions().create(new CreateSessionRequest("user_emulator_ada", "org_emulator_acme"));
                var token = clerk.sessions().createToken(session.id(), null).jwt();
            }
        }

        void faults(ClerkEmulator emulator) {
            emulator.faults()
                    .add(Fault.of("users.list")
                            .rateLimited(Duration.ofSeconds(2))
                            .times(1));
            emulator.faults().add(Fault.of("GET /v1/users/*").error(HttpStatus.BAD_GATEWAY, "bad_gateway"));
            emulator.faults().add(Fault.everywhere().latency(Duration.ofMillis(300)));
            emulator.faults().add(Fault.of("sessions.get").dropConnection());
            var outage = emulator.faults().jwksOutage();
            outage.close();
            emulator.faults().rotateKey(true); // true: the old key stays published
            emulator.faults().clockOffset(Duration.ofMinutes(-5));
            emulator.faults().clear();
        }

        ClerkEmulator hostOfClerks() {
            return ClerkEmulator.builder()
                    .publishableKey(PublishableKey.of(InstanceType.DEVELOPMENT, "x-y-1.clerk.accounts.dev"))
                    .httpsPort(4843)
                    .start();
        }
    }
}
