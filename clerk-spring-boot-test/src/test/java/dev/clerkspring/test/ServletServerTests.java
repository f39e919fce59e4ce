package dev.clerkspring.test;

import static dev.clerkspring.test.ClerkMachine.clerkOauthToken;
import static dev.clerkspring.test.ClerkUser.clerkUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.test.application.ServletApplication;
import dev.clerkspring.test.autoconfigure.AutoConfigureClerkTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A whole MVC application with its server, whose keys are the kit's. */
@SpringBootTest(
        classes = ServletApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "clerk.authorized-parties=https://app.example.com",
            "clerk.audiences=invoices"
        })
@AutoConfigureRestTestClient
@AutoConfigureClerkTokens
class ServletServerTests {

    @Autowired
    private RestTestClient client;

    @Autowired
    private ClerkTokens tokens;

    private RestTestClient as(ClerkIdentity identity) {
        return client.mutate().requestInterceptor(tokens.bearer(identity)).build();
    }

    @Test
    void acceptsATokenOfTheKit() {
        as(clerkUser("user_1").permissions("org:invoices:read"))
                .get()
                .uri("/invoices")
                .exchange()
                .expectStatus()
                .isOk();
        as(clerkOauthToken().scopes("read"))
                .get()
                .uri("/export")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesAKindThatTheRouteDoesNotAccept() {
        as(clerkOauthToken()).get().uri("/session").exchange().expectStatus().isUnauthorized();
        as(clerkUser()).get().uri("/export").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void refusesATokenOfAnotherFrontEnd() {
        as(clerkUser().claim("azp", "https://other.example.com"))
                .get()
                .uri("/session")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("x-clerk-auth-reason", "token-invalid-authorized-parties");
    }

    @Test
    void stillHasTheEmulatorForTheBackendApi(@Autowired ClerkClient clerk) {
        assertThat(clerk.users().get("user_emulator_ada").firstName()).isEqualTo("Ada");
    }
}
