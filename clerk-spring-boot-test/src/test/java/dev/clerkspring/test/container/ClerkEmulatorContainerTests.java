package dev.clerkspring.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.test.application.ServletApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** An application whose Clerk is the emulator in a container. */
@SpringBootTest(
        classes = ServletApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.web-application-type=servlet")
@AutoConfigureRestTestClient
@EnabledIf(
        value = "dev.clerkspring.test.container.EmulatorImage#canBeBuilt",
        disabledReason =
                "Needs a Docker engine, the packaged emulator, and clerk.emulator.base-image: an image with Java"
                        + " that is on this machine")
@Testcontainers
class ClerkEmulatorContainerTests {

    private static final long MOST = 200_000_000;

    @Container
    @ServiceConnection
    static final ClerkEmulatorContainer emulator = new ClerkEmulatorContainer(EmulatorImage.build());

    @Test
    void isTheClerkOfTheApplication(@Autowired ClerkClient clerk, @Autowired RestTestClient client) {
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

    @Test
    void isSmall() {
        var size = EmulatorImage.size();
        System.out.printf("image %s: %d MB%n", EmulatorImage.NAME, size / 1_000_000);

        assertThat(size).isLessThan(MOST);
    }
}
