package dev.clerkspring.test.container;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.TestPropertySource;

/** An application that has Docker Compose start its Clerk, as {@code spring-boot-docker-compose} does. */
@TestPropertySource(
        properties = {
            "spring.docker.compose.skip.in-tests=false",
            "spring.docker.compose.file=src/test/resources/dev/clerkspring/test/container/compose.yaml",
            "spring.docker.compose.stop.command=down"
        })
@EnabledIf(
        value = "dev.clerkspring.test.container.EmulatorImage#canBeComposed",
        disabledReason = "Needs what the container's tests need, and Docker Compose 2.2 or newer")
class DockerComposeTests extends ImageApplication {

    @BeforeAll
    static void build() {
        EmulatorImage.build();
    }
}
