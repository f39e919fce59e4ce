package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.boot.autoconfigure.TestServer.Call;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySetStatus.Freshness;
import dev.clerkspring.sdk.token.TokenReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.reactive.function.client.WebClient;

/** Where keys come from, by what is configured. */
class KeysTests {

    private static final String BEARER = "Bearer " + TestKeys.SECRET;

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkClientAutoConfiguration.class));

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void comeFromTheFirstThatIsConfigured(String what, List<String> properties, @Nullable Call expected)
            throws Exception {
        try (var server = TestServer.ofKeys()) {
            contextRunner
                    .withPropertyValues(properties.stream()
                            .map(property -> property.replace("URL", server.url()))
                            .toArray(String[]::new))
                    .run(context -> {
                        assertThat(server.calls()).as("calls at start").isEmpty();
                        assertSignedIn(context.getBean(ClerkAuthenticator.class));
                        assertThat(server.calls()).isEqualTo(expected == null ? List.of() : List.of(expected));
                    });
        }
    }

    static Stream<Arguments> sources() {
        var pem = "clerk.jwt-key=" + TestTokens.pem().replace("\n", "\\n");
        var uri = "clerk.jwk-set-uri=URL/keys.json";
        var secret = "clerk.secret-key=" + TestKeys.SECRET;
        var publishable = "clerk.publishable-key=" + TestKeys.PUBLISHABLE;
        var api = "clerk.api-url=URL/";
        return Stream.of(
                arguments(
                        "API with its version",
                        List.of(secret, "clerk.api-url=URL/v1/"),
                        new Call("GET", "/v1/jwks", BEARER)),
                arguments("JWT key before all", List.of(pem, uri, secret, publishable, api), null),
                arguments(
                        "URI before the API, without the secret key",
                        List.of(uri, secret, publishable, api),
                        new Call("GET", "/keys.json", null)),
                arguments(
                        "API with the secret key",
                        List.of(secret, publishable, api),
                        new Call("GET", "/v1/jwks", BEARER)),
                arguments("secret key alone", List.of(secret, api), new Call("GET", "/v1/jwks", BEARER)));
    }

    @Test
    void comeFromTheFrontendApiWithoutSecretKey() throws Exception {
        try (var server = TestServer.ofKeys()) {
            var keys = new Keys(WebClient.builder(), Clock.systemUTC(), null)
                    .of("primary", new ClerkConnectionDetails() {

                        @Override
                        public String getFrontendApiUrl() {
                            return server.url();
                        }
                    });
            var authenticator =
                    new RequestAuthenticator(AuthenticationSettings.builder().build());
            assertSignedIn(ClerkAuthenticator.create(authenticator, keys, Clock.systemUTC()));
            assertThat(server.calls()).containsExactly(new Call("GET", "/.well-known/jwks.json", null));
        }
    }

    @Test
    void neverCarryTheSecretKeyElsewhere() throws Exception {
        try (var elsewhere = TestServer.ofKeys();
                var server = new TestServer(exchange -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.url() + "/v1/jwks");
                    exchange.sendResponseHeaders(302, -1);
                })) {
            contextRunner
                    .withPropertyValues("clerk.secret-key=" + TestKeys.SECRET, "clerk.api-url=" + server.url())
                    .run(context -> {
                        var outcome = context.getBean(ClerkAuthenticator.class)
                                .authenticate(RequestView.bearer(TestTokens.valid()));
                        assertThat(outcome)
                                .isEqualTo(new Decision.SignedOut(
                                        new Reason.Token(TokenReason.JWK_REMOTE_FAILED_TO_LOAD)));
                        assertThat(server.calls()).hasSize(1);
                        assertThat(elsewhere.calls()).isEmpty();
                    });
        }
    }

    @Test
    void comeFromTheCopyOnDiskWhileClerkIsDown(@TempDir Path directory) throws Exception {
        var server = TestServer.ofKeys();
        var properties = new String[] {
            "clerk.publishable-key=" + TestKeys.PUBLISHABLE,
            "clerk.jwk-set-uri=" + server.url() + "/keys.json",
            "clerk.instances.admin.publishable-key=" + TestKeys.LIVE_PUBLISHABLE,
            "clerk.instances.admin.jwk-set-uri=" + server.url() + "/keys.json",
            "clerk.jwk-set-cache.directory=" + directory.resolve("keys")
        };
        contextRunner.withPropertyValues(properties).run(context -> {
            assertSignedIn(context.getBean(ClerkAuthenticator.class));
            awaitFile(directory.resolve("keys"), "primary-");
            assertThat(server.calls()).hasSize(1);
        });
        server.close();
        contextRunner.withPropertyValues(properties).run(context -> {
            assertSignedIn(context.getBean(ClerkAuthenticator.class));
            var admin = context.getBean(ClerkInstances.class).get("admin");
            assertThat(admin.keys().status().freshness())
                    .as("a copy of another instance")
                    .isEqualTo(Freshness.NONE);
        });
        contextRunner
                .withPropertyValues(properties)
                .withPropertyValues("clerk.jwk-set-uri=" + server.url() + "/others.json")
                .run(context -> assertThat(
                                context.getBean(KeySetCache.class).status().freshness())
                        .as("a copy from elsewhere")
                        .isEqualTo(Freshness.NONE));
    }

    private static void awaitFile(Path directory, String prefix) throws Exception {
        for (int i = 0; i < 500; i++) {
            if (Files.isDirectory(directory)) {
                try (var files = Files.list(directory)) {
                    if (files.map(file -> file.getFileName().toString())
                            .anyMatch(name -> name.startsWith(prefix) && name.endsWith(".json"))) {
                        return;
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("No copy was written");
    }

    @Test
    void areAskedForWhereConnectionDetailsHaveNone() {
        var keys = new Keys(WebClient.builder(), Clock.systemUTC(), null);
        assertThatExceptionOfType(ClerkConfigurationException.class)
                .isThrownBy(() -> keys.of("primary", new ClerkConnectionDetails() {}))
                .withMessageContaining("'ClerkConnectionDetails'");
    }

    private static void assertSignedIn(ClerkAuthenticator authenticator) {
        assertThat(authenticator.authenticate(RequestView.bearer(TestTokens.valid())))
                .isInstanceOf(Decision.SignedIn.class);
    }
}
