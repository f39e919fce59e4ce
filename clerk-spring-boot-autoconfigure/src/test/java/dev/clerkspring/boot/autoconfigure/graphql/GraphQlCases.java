package dev.clerkspring.boot.autoconfigure.graphql;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.authorization.HasPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP, where the path is public and the fields are not. */
abstract class GraphQlCases {

    static final String SCHEMA = "spring.graphql.schema.locations=classpath:clerk-graphql/";

    static final String PUBLIC = "clerk.security.public-paths=/graphql";

    static final String PARTIES = "clerk.authorized-parties=" + TestTokens.ORIGIN;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("clerk.publishable-key", () -> TestKeys.PUBLISHABLE);
        registry.add("clerk.jwt-key", TestTokens::pem);
    }

    @Test
    void fieldsAreGivenTheSession() throws Exception {
        assertThat(ask("session", TestTokens.valid())).contains("\"session\":\"user_1 org_1\"");
        assertThat(ask("anybody", TestTokens.valid())).contains("\"anybody\":\"user_1\"");
    }

    @Test
    void aFieldThatNeedsASessionIsUnauthorizedWithoutOne() throws Exception {
        assertThat(ask("session", null)).contains("\"session\":null").contains("UNAUTHORIZED");
        assertThat(ask("anybody", null)).contains("\"anybody\":\"nobody\"");
    }

    @Test
    void annotationsAreEnforced() throws Exception {
        assertThat(ask("invoices", TestTokens.valid())).contains("\"invoices\":\"invoices\"");
        assertThat(ask("reports", TestTokens.valid())).contains("\"reports\":\"reports\"");
        assertThat(ask("deleted", TestTokens.valid()))
                .contains("\"deleted\":null")
                .contains("FORBIDDEN");
        assertThat(ask("invoices", null)).contains("\"invoices\":null").contains("UNAUTHORIZED");
        assertThat(ask("reports", null)).contains("\"reports\":null").contains("UNAUTHORIZED");
    }

    @Test
    void aTokenThatIsNotAcceptedDoesNotComeThatFar() throws Exception {
        var browser = new TestBrowser(port);
        var headers = headers("garbage");
        assertThat(browser.send("POST", "/graphql", "{\"query\":\"{anybody}\"}", headers)
                        .statusCode())
                .isEqualTo(401);
    }

    private String ask(String field, String token) throws Exception {
        var answer = new TestBrowser(port).send("POST", "/graphql", "{\"query\":\"{" + field + "}\"}", headers(token));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String[] headers(String token) {
        var headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        if (token != null) {
            headers.addAll(List.of(bearer(token)));
        }
        return headers.toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Queries.class)
    static class Application {}

    /** One controller for both stacks: reactive method security wants publishers. */
    @Controller
    static class Queries {

        @QueryMapping
        Mono<String> session(ClerkSession session) {
            return Mono.just(session.userId() + " " + session.organization().id());
        }

        @QueryMapping
        Mono<String> anybody(Optional<ClerkSession> session) {
            return Mono.just(session.map(ClerkSession::userId).orElse("nobody"));
        }

        @QueryMapping
        @PreAuthorize("hasAuthority('org:invoices:read')")
        Mono<String> invoices() {
            return Mono.just("invoices");
        }

        @QueryMapping
        @HasPermission("org:invoices:read")
        Mono<String> reports() {
            return Mono.just("reports");
        }

        @QueryMapping
        @HasPermission("org:invoices:delete")
        Mono<String> deleted() {
            return Mono.just("deleted");
        }
    }
}
