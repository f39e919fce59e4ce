package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.lease.LeasePolicy;
import dev.clerkspring.sdk.lease.LeaseSettings;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LeaseConfigurationTests {

    private static final String SECRET = "clerk.secret-key=" + TestKeys.SECRET;

    private static final String PUBLISHABLE = "clerk.publishable-key=" + TestKeys.PUBLISHABLE;

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkClientAutoConfiguration.class));

    @Test
    void endsConnectionsWithTheSessionWhereClerkCanBeAsked() {
        contextRunner.withPropertyValues(SECRET).run(context -> {
            assertThat(context).hasSingleBean(ClerkLeases.class);
            assertThat(context.getBean(LeaseSettings.class)).isEqualTo(LeaseSettings.defaults(LeasePolicy.SESSION));
        });
    }

    @Test
    void endsConnectionsWithTheTokenWhereItCannot() {
        contextRunner
                .withPropertyValues(PUBLISHABLE)
                .run(context -> assertThat(context.getBean(LeaseSettings.class))
                        .isEqualTo(LeaseSettings.defaults(LeasePolicy.TOKEN)));
        contextRunner
                .withPropertyValues(PUBLISHABLE, "clerk.machine-secret-key=ak_topsecret")
                .run(context -> assertThat(context.getBean(LeaseSettings.class).policy())
                        .isEqualTo(LeasePolicy.TOKEN));
    }

    @Test
    void readsTheProperties() {
        contextRunner
                .withPropertyValues(
                        SECRET,
                        "clerk.long-lived.policy=connect",
                        "clerk.long-lived.check-interval=10s",
                        "clerk.long-lived.max-age=8h",
                        "clerk.clock-skew=2s",
                        "clerk.accept-pending-sessions=true")
                .run(context -> assertThat(context.getBean(LeaseSettings.class))
                        .isEqualTo(new LeaseSettings(
                                LeasePolicy.CONNECT,
                                Duration.ofSeconds(10),
                                Duration.ofHours(8),
                                Duration.ofSeconds(2),
                                true)));
    }

    @Test
    void saysThatClerkCannotBeAskedWithoutASecretKey() {
        contextRunner
                .withPropertyValues(PUBLISHABLE, "clerk.long-lived.policy=session")
                .run(context ->
                        assertThat(FailureText.of(context)).contains("clerk.long-lived.policy", "clerk.secret-key"));
    }

    @ParameterizedTest
    @CsvSource({"0s, 1h", "2h, 1h"})
    void saysWhichTimesMakeNoSense(String interval, String maxAge) {
        contextRunner
                .withPropertyValues(
                        SECRET, "clerk.long-lived.check-interval=" + interval, "clerk.long-lived.max-age=" + maxAge)
                .run(context -> assertThat(FailureText.of(context))
                        .contains("clerk.long-lived.check-interval", "clerk.long-lived.max-age"));
    }

    @Test
    void keepsTheApplicationsOwnBeans() {
        var own = ClerkLeases.create(LeaseSettings.defaults(LeasePolicy.TOKEN), null, Clock.systemUTC());
        contextRunner
                .withPropertyValues(SECRET)
                .withBean(ClerkLeases.class, () -> own)
                .run(context -> assertThat(context.getBean(ClerkLeases.class)).isSameAs(own));
    }
}
