package dev.clerkspring.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.test.application.ServletApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What every application finds whose Clerk is the emulator's image, whoever has started that. */
@SpringBootTest(
        classes = ServletApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.web-application-type=servlet")
@AutoConfigureRestTestClient
abstract class ImageApplication {

    @Test
    void hasItForItsClerk(@Autowired ClerkClient clerk, @Autowired RestTestClient client) {
        var session = clerk.sessions()
                .create(CreateSessionRequest.builder()
                        .userId("user_emulator_ada")
                        .build());
        var token = clerk.sessions().createToken(session.id(), null);

        client.get()
                .uri("/session")
                .headers(headers -> headers.setBearerAuth(token.jwt()))
                .exchange()
                .expectStatus()
                .isOk();
        client.get().uri("/session").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void wakesNoOther(@Autowired ObjectProvider<ClerkEmulator> embedded) {
        assertThat(embedded.getIfAvailable()).isNull();
    }
}
