package dev.clerkspring.test;

import static dev.clerkspring.test.ClerkMachine.clerkApiKey;
import static dev.clerkspring.test.ClerkMachine.clerkMachine;
import static dev.clerkspring.test.ClerkUser.clerkUser;

import dev.clerkspring.test.application.ReactiveApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A slice of a WebFlux application, with nothing configured. */
@WebFluxTest(properties = "spring.main.web-application-type=reactive")
@ContextConfiguration(classes = ReactiveApplication.class)
class ReactiveSliceTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private ClerkTokens tokens;

    private static StatusAssertions status(WebTestClient client, HttpMethod method, String path) {
        return client.method(method).uri(path).exchange().expectStatus();
    }

    private static StatusAssertions get(WebTestClient client, String path) {
        return status(client, HttpMethod.GET, path);
    }

    @Test
    void refusesWhoIsNobody() {
        get(client, "/session").isUnauthorized();
    }

    @Test
    @WithClerkUser(permissions = "org:invoices:read", factorAge = 30)
    void knowsTheUserOfAnAnnotation() {
        get(client, "/invoices").isOk();
        status(client, HttpMethod.POST, "/invoices").isForbidden();
    }

    @Test
    @WithClerkPersona("cleo")
    void knowsAPersona() {
        get(client, "/session").isOk();
        get(client, "/invoices").isForbidden();
    }

    @ClerkPersonas
    void repeatsATestForEachPersona(ClerkUser persona) {
        client.mutateWith(persona)
                .get()
                .uri("/session")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.user")
                .isEqualTo("user_emulator_" + persona);
    }

    @Test
    void knowsTheUserOfARequest() {
        get(client.mutateWith(clerkUser().permissions("org:invoices:read")), "/invoices")
                .isOk();
        get(client.mutateWith(clerkUser()), "/invoices").isForbidden();
        status(client.mutateWith(clerkUser()), HttpMethod.POST, "/invoices").isOk();
    }

    @Test
    void knowsMachines() {
        client.mutateWith(clerkApiKey().scopes("read"))
                .get()
                .uri("/export")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("ClerkApiKeyAuthenticationToken user_test");
        get(client.mutateWith(clerkMachine()), "/export").isForbidden();
    }

    @Test
    void refusesAKindThatTheRouteDoesNotAccept() {
        get(client.mutateWith(clerkMachine()), "/session").isUnauthorized();
        get(client.mutateWith(clerkUser()), "/export").isUnauthorized();
    }

    @Test
    void trustsTheTokensOfTheKit() {
        var reader = client.mutate()
                .filter(tokens.bearer(clerkUser().permissions("org:invoices:read")))
                .build();
        get(reader, "/invoices").isOk();
        var machine = client.mutate()
                .filter(tokens.bearer(clerkMachine().scopes("read")))
                .build();
        get(machine, "/export").isOk();
        var late = client.mutate()
                .filter(tokens.bearer(clerkUser().claim("exp", 1)))
                .build();
        get(late, "/session").isUnauthorized();
    }
}
