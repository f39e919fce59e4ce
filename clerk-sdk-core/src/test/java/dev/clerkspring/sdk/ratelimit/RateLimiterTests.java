package dev.clerkspring.sdk.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.instance.InstanceType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import reactor.test.scheduler.VirtualTimeScheduler;

class RateLimiterTests {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

    private final List<Long> turns = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "PRODUCTION,  GET,    /v1/users,                                     1000, PT10S",
        "DEVELOPMENT, GET,    /v1/users,                                      100, PT10S",
        "DEVELOPMENT, DELETE, /v1/users/u,                                    100, PT10S",
        "PRODUCTION,  PATCH,  /v1/users/u,                                     10, PT10S",
        "PRODUCTION,  PATCH,  /v1/users/u/metadata,                            10, PT10S",
        "PRODUCTION,  PUT,    /v1/users/u/metadata,                            10, PT10S",
        "PRODUCTION,  PATCH,  /v1/organizations/o,                             10, PT10S",
        "PRODUCTION,  PUT,    /v1/organizations/o/metadata,                    10, PT10S",
        "PRODUCTION,  PATCH,  /v1/organizations/o/memberships/u,               10, PT10S",
        "PRODUCTION,  PATCH,  /v1/organizations/o/memberships/u/metadata,      10, PT10S",
        "PRODUCTION,  POST,   /v1/invitations,                                100, PT1H",
        "DEVELOPMENT, POST,   /v1/invitations/bulk,                            25, PT1H",
        "PRODUCTION,  POST,   /v1/organizations/o/invitations,                250, PT1H",
        "PRODUCTION,  POST,   /v1/organizations/o/invitations/bulk,            50, PT1H",
    })
    void keepsTheDocumentedLimits(InstanceType type, HttpMethod method, String path, int calls, Duration period) {
        RateLimiter limiter = limiter(RateLimits.of(type));

        for (int i = 0; i <= calls; i++) {
            ask(limiter, method, path);
        }

        assertThat(this.turns).hasSize(calls);
        this.time.advanceTimeBy(period.minusMillis(1));
        assertThat(this.turns).hasSize(calls);
        this.time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(this.turns).hasSize(calls + 1);
    }

    @Test
    void letsNoPeriodHaveMoreThanTheLimit() {
        RateLimiter limiter = limiter(RateLimits.of(InstanceType.DEVELOPMENT));
        for (int i = 0; i < 250; i++) {
            ask(limiter, HttpMethod.GET, "/v1/users");
            this.time.advanceTimeBy(Duration.ofMillis(37));
        }
        for (int i = 0; i < 25; i++) {
            ask(limiter, HttpMethod.PATCH, "/v1/users/u" + i % 2);
        }

        this.time.advanceTimeBy(Duration.ofMinutes(2));

        assertThat(this.turns).hasSize(275);
        List<Long> sorted = this.turns.stream().sorted().toList();
        for (int i = 100; i < sorted.size(); i++) {
            assertThat(sorted.get(i) - sorted.get(i - 100)).isGreaterThanOrEqualTo(10_000);
        }
    }

    @Test
    void keepsUsersApart() {
        RateLimiter limiter = limiter(RateLimits.of(InstanceType.PRODUCTION));
        for (int i = 0; i < 10; i++) {
            ask(limiter, HttpMethod.PATCH, "/v1/users/u1");
        }

        ask(limiter, HttpMethod.PATCH, "/v1/users/u2");
        ask(limiter, HttpMethod.PATCH, "/v1/users/u1/metadata");

        assertThat(this.turns).hasSize(11);
    }

    @Test
    void countsCallsThatDoNotWait() {
        RateLimiter limiter = limiter(RateLimits.of(InstanceType.DEVELOPMENT));
        for (int i = 0; i < 300; i++) {
            limiter.count(HttpMethod.GET, "/v1/users");
        }

        ask(limiter, HttpMethod.GET, "/v1/users");

        assertThat(this.turns).isEmpty();
        this.time.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(this.turns).hasSize(1);
    }

    @Test
    void waitsWhenClerkSaysSoAlsoForThoseWhoWaitAlready() {
        RateLimiter limiter = limiter(RateLimits.of(InstanceType.DEVELOPMENT));
        for (int i = 0; i < 101; i++) {
            ask(limiter, HttpMethod.GET, "/v1/users");
        }
        limiter.pause(Duration.ofSeconds(30));
        limiter.pause(Duration.ofSeconds(5));

        this.time.advanceTimeBy(Duration.ofSeconds(29));
        assertThat(this.turns).hasSize(100);
        this.time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(this.turns).hasSize(101);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeSwitchedOff(boolean paused) {
        RateLimiter limiter = limiter(RateLimits.none());
        if (paused) {
            limiter.pause(Duration.ofSeconds(30));
        }
        for (int i = 0; i < 2000; i++) {
            ask(limiter, HttpMethod.POST, "/v1/invitations");
        }

        assertThat(this.turns).hasSize(2000);
    }

    @Test
    void doesNotLimitWhatClerkDoesNot() {
        RateLimiter limiter = limiter(RateLimits.of(InstanceType.DEVELOPMENT));
        for (int i = 0; i < 200; i++) {
            ask(limiter, HttpMethod.GET, "/v1/jwks");
        }

        assertThat(this.turns).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 50", "0.1, 10", "0.0001, 1", "1, 100"})
    void takesAShare(double share, int calls) {
        RateLimiter limiter = limiter(RateLimits.of(InstanceType.DEVELOPMENT).share(share));
        for (int i = 0; i < 200; i++) {
            ask(limiter, HttpMethod.GET, "/v1/users");
        }

        assertThat(this.turns).hasSize(calls);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.1, Double.NaN})
    void refusesWhatIsNoShare(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimits.of(InstanceType.DEVELOPMENT).share(share));
    }

    private RateLimiter limiter(RateLimits limits) {
        return new RateLimiter(limits, () -> this.time.now(TimeUnit.NANOSECONDS), this.time);
    }

    private void ask(RateLimiter limiter, HttpMethod method, String path) {
        limiter.turn(method, path).subscribe(null, null, () -> this.turns.add(this.time.now(TimeUnit.MILLISECONDS)));
    }
}
