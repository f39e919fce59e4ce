package dev.clerkspring.boot.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.sdk.authentication.AuthenticationListener;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClerkMetricsAutoConfigurationTests {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClerkAutoConfiguration.class, ClerkMetricsAutoConfiguration.class, MetricsAutoConfiguration.class))
            .withPropertyValues(
                    "clerk.publishable-key=" + TestKeys.PUBLISHABLE,
                    "clerk.authorized-parties=" + TestTokens.ORIGIN,
                    "clerk.session-cookie.enabled=true");

    @Test
    void listensOnlyWhereThereIsARegistry() {
        contextRunner.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(AuthenticationListener.class)
                .doesNotHaveBean("clerkStateMeters"));
    }

    @Test
    void isNotThereWithoutMicrometer() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkMetricsAutoConfiguration.class))
                .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE)
                .withClassLoader(new FilteredClassLoader("io.micrometer.core"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AuthenticationListener.class));
    }

    @Test
    void isSwitchedOffWithClerk() {
        contextRunner
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("clerk.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AuthenticationListener.class));
    }

    @Test
    void countsWhatIsDecided() throws Exception {
        try (var clerk = TestServer.ofKeys()) {
            contextRunner
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withPropertyValues("clerk.jwk-set-uri=" + clerk.url())
                    .run(context -> {
                        var blocking = context.getBean(ClerkAuthenticator.class);
                        var reactive = context.getBean(ReactiveClerkAuthenticator.class);
                        var good = TestTokens.valid();
                        Stream.of(
                                        RequestView.bearer(good),
                                        RequestView.bearer(good),
                                        RequestView.bearer("garbage"),
                                        RequestView.bearer(without("azp")),
                                        RequestView.bearer(TestTokens.with(Map.of("azp", "https://evil.example.com"))),
                                        cookies(good),
                                        cookies(without("azp")),
                                        RequestView.cookies(List.of()))
                                .forEach(blocking::authenticate);
                        reactive.authenticate(RequestView.bearer(good)).block();
                        assertThat(meters(context.getBean(MeterRegistry.class)))
                                .containsAllEntriesOf(Map.ofEntries(
                                        authentications("header", "signed-in", "none", 3),
                                        authentications("cookie", "signed-in", "none", 1),
                                        authentications("header", "signed-out", "token-invalid", 1),
                                        authentications("header", "signed-out", "token-invalid-authorized-parties", 2),
                                        authentications("cookie", "signed-out", "token-invalid-authorized-parties", 1),
                                        authentications("none", "signed-out", "dev-browser-missing", 1),
                                        azp("header", "missing", 1),
                                        azp("header", "wrong", 1),
                                        azp("cookie", "missing", 1),
                                        Map.entry("clerk.jwk.set.fetches primary success", 1.0),
                                        Map.entry("clerk.jwk.set.fetches primary failure", 0.0),
                                        Map.entry("clerk.token.cache.size primary", 1.0)));
                    });
        }
    }

    @Test
    void countsMissingPartiesThatAreAllowed() throws Exception {
        try (var clerk = TestServer.ofKeys()) {
            contextRunner
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withPropertyValues("clerk.jwk-set-uri=" + clerk.url(), "clerk.missing-azp.header=allow")
                    .run(context -> {
                        context.getBean(ClerkAuthenticator.class).authenticate(RequestView.bearer(without("azp")));
                        assertThat(meters(context.getBean(MeterRegistry.class)))
                                .containsEntry("clerk.azp.anomalies missing primary allowed header", 1.0);
                    });
        }
    }

    @Test
    void showsTheKeysAndTheCache() throws Exception {
        try (var clerk = TestServer.ofKeys()) {
            contextRunner
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withPropertyValues("clerk.jwk-set-uri=" + clerk.url())
                    .run(context -> {
                        var registry = context.getBean(MeterRegistry.class);
                        assertThat(registry.get("clerk.jwk.set.age").timeGauge().value())
                                .isNaN();
                        var good = TestTokens.valid();
                        for (int i = 0; i < 3; i++) {
                            context.getBean(ClerkAuthenticator.class).authenticate(RequestView.bearer(good));
                        }
                        assertThat(registry.get("clerk.jwk.set.age").timeGauge().value())
                                .isBetween(0.0, 60.0);
                        assertThat(meters(registry)).containsEntry("clerk.token.cache.gets primary hit", 2.0);
                    });
        }
    }

    @Test
    void countsAnOutage() {
        contextRunner
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("clerk.jwk-set-uri=http://127.0.0.1:1/jwks")
                .run(context -> {
                    context.getBean(ClerkAuthenticator.class).authenticate(RequestView.bearer(TestTokens.valid()));
                    assertThat(meters(context.getBean(MeterRegistry.class)))
                            .containsEntry("clerk.jwk.set.fetches primary failure", 1.0)
                            .containsAllEntriesOf(Map.ofEntries(
                                    authentications("header", "signed-out", "jwk-remote-failed-to-load", 1)));
                });
    }

    @Test
    void countsMachineTokens() throws Exception {
        try (var clerk = new TestServer(exchange -> {
            var body = "{\"object\":\"api_key\",\"id\":\"ak_id\",\"subject\":\"user_1\"}".getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        })) {
            contextRunner
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withPropertyValues("clerk.secret-key=" + TestKeys.SECRET, "clerk.api-url=" + clerk.url())
                    .run(context -> {
                        var authenticator = context.getBean(MachineAuthenticator.class);
                        authenticator.authenticate("ak_1");
                        authenticator.authenticate("ak_1");
                        authenticator.authenticate("mt_1");
                        assertThat(meters(context.getBean(MeterRegistry.class)))
                                .containsEntry("clerk.authentications primary none signed-in api_key header", 2.0)
                                .containsEntry(
                                        "clerk.authentications primary token-invalid signed-out m2m_token header", 1.0)
                                .containsEntry("clerk.machine.token.cache.gets primary hit", 1.0)
                                .containsEntry("clerk.machine.token.cache.gets primary miss", 2.0)
                                .containsEntry("clerk.introspections primary accepted api_key", 1.0)
                                .containsEntry("clerk.introspections primary rejected m2m_token", 1.0);
                    });
        }
    }

    @Test
    void hasNothingOfARequestAmongItsTags() throws Exception {
        try (var clerk = TestServer.ofKeys()) {
            contextRunner
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withPropertyValues("clerk.jwk-set-uri=" + clerk.url())
                    .run(context -> {
                        var token = TestTokens.with(Map.of(
                                "sub",
                                "user_secret",
                                "sid",
                                "sess_secret",
                                "iss",
                                "https://secret.example.com",
                                "azp",
                                "https://secret.example.com"));
                        for (var request : List.of(
                                RequestView.bearer(token),
                                cookies(token),
                                cookies("secret"),
                                RequestView.bearer("ak_secret"))) {
                            context.getBean(ClerkAuthenticator.class).authenticate(request);
                        }
                        context.getBean(MachineAuthenticator.class).authenticate("ak_secret");
                        assertThat(meters(context.getBean(MeterRegistry.class)).keySet())
                                .isNotEmpty()
                                .allMatch(meter -> meter.startsWith("clerk."))
                                .noneMatch(meter -> meter.contains("secret."))
                                .noneMatch(meter -> meter.matches(".*(user_|sess_|ak_|https).*"));
                    });
        }
    }

    private static String without(String claim) {
        return TestTokens.with(Map.of(claim, ""));
    }

    private static RequestView cookies(String session) {
        return RequestView.cookies(List.of("__clerk_db_jwt=dvb_1; __client_uat=1; __session=" + session));
    }

    private static Map.Entry<String, Double> authentications(
            String transport, String state, String reason, double count) {
        return Map.entry(
                "clerk.authentications primary " + reason + " " + state + " session_token " + transport, count);
    }

    private static Map.Entry<String, Double> azp(String transport, String azp, double count) {
        return Map.entry("clerk.azp.anomalies " + azp + " primary rejected " + transport, count);
    }

    /** Every meter of Clerk's with the values of its tags in the order of their keys, and its first value. */
    private static Map<String, Double> meters(MeterRegistry registry) {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("clerk."))
                .collect(Collectors.toMap(
                        ClerkMetricsAutoConfigurationTests::name,
                        meter -> meter.measure().iterator().next().getValue()));
    }

    private static String name(Meter meter) {
        return meter.getId().getName() + " "
                + meter.getId().getTags().stream().map(Tag::getValue).collect(Collectors.joining(" "));
    }
}
