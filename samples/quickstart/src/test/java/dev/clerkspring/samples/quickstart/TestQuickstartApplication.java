package dev.clerkspring.samples.quickstart;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.seed.Seed;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

/** The quickstart as {@code spring-boot:test-run} starts it, with personas of its own. */
class TestQuickstartApplication {

    public static void main(String[] args) {
        SpringApplication.from(QuickstartApplication::main)
                .with(LocalClerk.class)
                .run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class LocalClerk {

        @Bean
        ClerkEmulator clerkEmulator() {
            var seed = Seed.read(new ClassPathResource("personas.yaml"));
            return ClerkEmulator.builder().seed(seed).start();
        }
    }
}
