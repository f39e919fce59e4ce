package dev.clerkspring.test.container;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.junit.jupiter.Container;

/** Examples of the documentation that need an image: {@link ClerkEmulatorContainerTests} runs the like of them. */
final class DocumentationExamples {

    @TestConfiguration(proxyBeanMethods = false)
    static class LocalClerk {

        @Bean
        @ServiceConnection
        ClerkEmulatorContainer clerk() {
            return new ClerkEmulatorContainer("clerk-emulator");
        }
    }

    static class Tests {

        @Container
        @ServiceConnection
        static final ClerkEmulatorContainer clerk = new ClerkEmulatorContainer("clerk-emulator");
    }
}
