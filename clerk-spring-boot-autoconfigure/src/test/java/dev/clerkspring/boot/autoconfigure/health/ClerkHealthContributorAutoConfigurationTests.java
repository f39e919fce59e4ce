package dev.clerkspring.boot.autoconfigure.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ClerkHealthContributorAutoConfigurationTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkHealthContributorAutoConfiguration.class))
            .withBean("clerkClock", Clock.class, MovingClock::new)
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void followsTheKeysWithoutFetchingAny() throws Exception {
        try (var clerk = TestServer.ofKeys()) {
            contextRunner.withPropertyValues("clerk.jwk-set-uri=" + clerk.url()).run(context -> {
                assertThat(health(context))
                        .isEqualTo(Health.unknown().withDetail("keys", "none").build());
                assertThat(clerk.calls()).isEmpty();

                context.getBean(ClerkAuthenticator.class).authenticate(RequestView.bearer(TestTokens.valid()));
                var fetched = health(context);
                assertThat(fetched.getStatus()).isEqualTo(Status.UP);
                assertThat(fetched.getDetails()).containsEntry("keys", "fresh").containsEntry("fetchedAt", now.get());

                now.updateAndGet(time -> time.plus(Duration.ofMinutes(6)));
                assertThat(health(context).getDetails()).containsEntry("keys", "stale");
                assertThat(health(context).getStatus()).isEqualTo(Status.UP);

                now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
                assertThat(health(context).getStatus())
                        .as("nobody has asked for keys")
                        .isEqualTo(Status.UNKNOWN);
                assertThat(clerk.calls()).hasSize(1);
            });
        }
    }

    @Test
    void isDownWhenKeysCannotBeHad() {
        contextRunner
                .withPropertyValues("clerk.jwk-set-uri=http://127.0.0.1:1/jwks")
                .run(context -> {
                    context.getBean(ClerkAuthenticator.class).authenticate(RequestView.bearer(TestTokens.valid()));
                    assertThat(health(context))
                            .isEqualTo(Health.down()
                                    .withDetail("keys", "none")
                                    .withDetail("reason", "jwk-remote-failed-to-load")
                                    .build());
                });
    }

    @Test
    void isUpWithAKeyOfItsOwn() {
        contextRunner
                .withPropertyValues("clerk.jwt-key=" + TestTokens.pem().replace("\n", "\\n"))
                .run(context -> assertThat(health(context))
                        .isEqualTo(Health.up().withDetail("keys", "fixed").build()));
    }

    @Test
    void isThereForEachInstance() {
        contextRunner
                .withPropertyValues("clerk.instances.admin.publishable-key=" + TestKeys.LIVE_PUBLISHABLE)
                .run(context -> assertThat(context.getBean(HealthContributor.class))
                        .isInstanceOfSatisfying(CompositeHealthContributor.class, composite -> {
                            assertThat(composite.getContributor("primary")).isInstanceOf(HealthIndicator.class);
                            assertThat(composite.getContributor("admin")).isInstanceOf(HealthIndicator.class);
                        }));
    }

    @Test
    void isNotThereWhereItIsSwitchedOffOrReplacedOrOfNoUse() {
        contextRunner
                .withPropertyValues("management.health.clerk.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthContributor.class));
        contextRunner
                .withPropertyValues("clerk.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthContributor.class));
        contextRunner
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.health.contributor"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("clerkHealthContributor"));
        contextRunner
                .withBean(
                        "clerkHealthIndicator",
                        HealthIndicator.class,
                        () -> () -> Health.up().build())
                .run(context -> assertThat(context).doesNotHaveBean("clerkHealthContributor"));
    }

    private static Health health(ApplicationContext context) {
        return context.getBean("clerkHealthContributor", HealthIndicator.class).health();
    }

    private final class MovingClock extends Clock {

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
