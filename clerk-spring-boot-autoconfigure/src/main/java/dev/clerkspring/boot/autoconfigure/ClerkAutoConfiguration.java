package dev.clerkspring.boot.autoconfigure;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration for Clerk without a framework: the connection and the authenticators.
 */
@AutoConfiguration(afterName = "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration")
@ConditionalOnBooleanProperty(name = "clerk.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ClerkProperties.class)
@Import({
    ConnectionConfiguration.class,
    TransportConfiguration.class,
    AuthenticatorConfiguration.class,
    MachineTokenConfiguration.class,
    LeaseConfiguration.class,
    WebhookConfiguration.class,
    InstancesConfiguration.class
})
public final class ClerkAutoConfiguration {

    /** Not a candidate for other injection points: an application's own clock stays the only one. */
    @Bean(defaultCandidate = false)
    @ConditionalOnMissingBean(name = "clerkClock")
    Clock clerkClock() {
        return Clock.systemUTC();
    }
}
