package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails;
import dev.clerkspring.boot.autoconfigure.ClerkProperties;
import dev.clerkspring.emulator.ClerkEmulator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for the local Clerk.
 *
 * <p>With {@code clerk-emulator} on the class path the application uses it if {@code clerk.emulator.enabled} is true, or if
 * that property is not set, no key of any kind is configured and the application runs from its build directory. A packaged
 * application never wakes it by itself; in a production profile and beside a live key it refuses to start.
 */
@AutoConfiguration(before = ClerkAutoConfiguration.class)
@ConditionalOnClass(ClerkEmulator.class)
@ConditionalOnBooleanProperty(name = "clerk.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(ClerkConnectionDetails.class)
@Conditional(OnClerkEmulatorCondition.class)
@EnableConfigurationProperties(ClerkProperties.class)
@Import({EmulatorServletConfiguration.class, EmulatorReactiveConfiguration.class})
public final class ClerkEmulatorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkEmulator clerkEmulator(ClerkProperties properties, Environment environment) {
        EmulatorStart.refuseProduction(environment);
        return EmulatorStart.start(properties.emulator());
    }

    @Bean
    EmulatorClerkConnectionDetails clerkEmulatorConnectionDetails(ClerkEmulator emulator, Environment environment) {
        EmulatorStart.refuseProduction(environment);
        return new EmulatorClerkConnectionDetails(emulator, environment);
    }

    @Bean
    EmulatorWebhookTarget clerkEmulatorWebhookTarget(ClerkEmulator emulator, ClerkProperties properties) {
        return new EmulatorWebhookTarget(emulator, properties.emulator().webhookUrl());
    }

    @Bean
    EmulatorAnnouncement clerkEmulatorAnnouncement(ClerkEmulator emulator) {
        return new EmulatorAnnouncement(emulator);
    }
}
