package dev.clerkspring.boot.autoconfigure.reactive;

import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;

import dev.clerkspring.boot.autoconfigure.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A slice has Clerk's security, and starts without any key. */
@WebFluxTest(properties = "spring.main.web-application-type=reactive")
@ContextConfiguration(classes = ReactiveApplication.class)
class ReactiveSliceTests {

    @Autowired
    private WebTestClient client;

    @Test
    void refusesWhoIsNotAuthenticated() {
        client.get().uri("/session").exchange().expectStatus().isUnauthorized();
        client.get()
                .uri("/session")
                .headers(headers -> headers.setBearerAuth(TestTokens.valid()))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("x-clerk-auth-reason", "jwk-kid-mismatch");
    }

    @Test
    void takesTheAuthenticationThatATestBrings() {
        var reader = mockJwt().authorities(new SimpleGrantedAuthority("org:invoices:read"));
        client.mutateWith(reader)
                .get()
                .uri("/invoices")
                .exchange()
                .expectStatus()
                .isOk();
        client.mutateWith(reader)
                .delete()
                .uri("/invoices")
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
