package dev.clerkspring.test.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for the clock that drills set forward. One of the application's own stays.
 */
@AutoConfiguration(before = ClerkAutoConfiguration.class)
public final class ClerkEmulatorTestAutoConfiguration {

    @Bean(name = DrillClock.NAME, defaultCandidate = false)
    @ConditionalOnMissingBean(name = DrillClock.NAME)
    Clock clerkDrillClock() {
        return new DrillClock();
    }
}
