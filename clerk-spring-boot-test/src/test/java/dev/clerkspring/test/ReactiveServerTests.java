package dev.clerkspring.test;

import static dev.clerkspring.test.ClerkMachine.clerkMachine;
import static dev.clerkspring.test.ClerkUser.clerkUser;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.clerkspring.test.application.ReactiveApplication;
import dev.clerkspring.test.autoconfigure.AutoConfigureClerkTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A whole WebFlux application with its server, whose keys are the kit's. */
@SpringBootTest(
        classes = ReactiveApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.web-application-type=reactive")
@AutoConfigureWebTestClient
@AutoConfigureClerkTokens
class ReactiveServerTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private ClerkTokens tokens;

    private WebTestClient as(ClerkIdentity identity) {
        return client.mutate().filter(tokens.bearer(identity)).build();
    }

    @Test
    void acceptsATokenOfTheKit() {
        as(clerkUser().permissions("org:invoices:read"))
                .get()
                .uri("/invoices")
                .exchange()
                .expectStatus()
                .isOk();
        as(clerkMachine().scopes("read"))
                .get()
                .uri("/export")
                .exchange()
                .expectStatus()
                .isOk();
        as(clerkMachine()).get().uri("/session").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void saysThatAServerNeedsTokens() {
        assertThatIllegalStateException()
                .isThrownBy(() -> client.mutateWith(clerkUser()))
                .withMessageContaining("ClerkTokens");
    }
}
