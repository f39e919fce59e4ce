package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.http.RetryPolicy;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientObservationAutoConfiguration;

/** What Spring Boot's own properties and beans do to the calls of Clerk, over real connections. */
class TransportConfigurationTests {

    private static final String PASSWORD = "changeit";

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClerkAutoConfiguration.class,
                    ClerkClientAutoConfiguration.class,
                    WebClientAutoConfiguration.class,
                    HttpClientAutoConfiguration.class,
                    ReactiveHttpClientAutoConfiguration.class,
                    HttpServiceClientPropertiesAutoConfiguration.class,
                    SslAutoConfiguration.class,
                    ObservationAutoConfiguration.class,
                    WebClientObservationAutoConfiguration.class))
            .withBean(ClerkClientCustomizer.class, () -> client -> client.retryPolicy(RetryPolicy.none()))
            // Each context closes at once, and not two seconds after its last request.
            .withPropertyValues("clerk.secret-key=" + TestKeys.SECRET, "spring.reactor.netty.shutdown-quiet-period=0s");

    @ParameterizedTest
    @ValueSource(strings = {"spring.http.clients.ssl.bundle", "spring.http.serviceclient.clerk.ssl.bundle"})
    void trustsWhatTheSslBundleTrusts(String property, @TempDir Path directory) throws Exception {
        var keystore = keystore(directory);
        var server = https(keystore);
        var runner = contextRunner.withPropertyValues(
                "clerk.api-url=https://localhost:" + server.getAddress().getPort(),
                "spring.ssl.bundle.jks.trust.truststore.location=file:" + keystore,
                "spring.ssl.bundle.jks.trust.truststore.password=" + PASSWORD);
        try {
            runner.run(context ->
                    assertThat(failure(context.getBean(ClerkClient.class))).hasCauseInstanceOf(SSLException.class));
            runner.withPropertyValues(property + "=trust").run(context -> {
                assertThat(context.getBean(ClerkClient.class).jwks().get().keys())
                        .hasSize(1);
                assertThat(context.getBean(ClerkAuthenticator.class)
                                .authenticate(RequestView.bearer(TestTokens.valid())))
                        .isInstanceOf(Decision.SignedIn.class);
            });
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "spring.http.clients.read-timeout, 60s",
        "spring.http.serviceclient.clerk.read-timeout, 60s",
    })
    void waitsAsLongAsThePropertiesSay(String property, String other) throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            contextRunner
                    .withPropertyValues(
                            "clerk.api-url=http://127.0.0.1:" + silent.getLocalPort(),
                            "spring.http.clients.read-timeout=" + other,
                            property + "=50ms")
                    .run(context -> assertThat(failure(context.getBean(ClerkClient.class)))
                            .hasCauseInstanceOf(HttpTimeoutException.class));
        }
    }

    @Test
    void holdsForEveryInstance() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            contextRunner
                    .withPropertyValues(
                            "clerk.publishable-key=" + TestKeys.PUBLISHABLE,
                            "clerk.instances.admin.publishable-key=" + TestKeys.LIVE_PUBLISHABLE,
                            "clerk.instances.admin.secret-key=" + TestKeys.LIVE_SECRET,
                            "clerk.instances.admin.api-url=http://127.0.0.1:" + silent.getLocalPort(),
                            "spring.http.serviceclient.clerk.read-timeout=50ms")
                    .run(context -> assertThat(failure(context.getBean(ClerkInstances.class)
                                    .get("admin")
                                    .client()))
                            .hasCauseInstanceOf(HttpTimeoutException.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "reactor"})
    void followsNoRedirectWithTheKeyWhateverThePropertiesSay(String connector) throws Exception {
        try (var elsewhere = TestServer.ofKeys();
                var server = new TestServer(exchange -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.url());
                    exchange.sendResponseHeaders(302, -1);
                })) {
            contextRunner
                    .withPropertyValues(
                            "clerk.api-url=" + server.url(),
                            "spring.http.clients.redirects=follow",
                            "spring.http.clients.reactive.connector=" + connector)
                    .run(context -> {
                        assertThat(failure(context.getBean(ClerkClient.class)).status())
                                .isEqualTo(302);
                        assertThat(elsewhere.calls()).isEmpty();
                    });
        }
    }

    @Test
    void worksWithoutSpringBootsHttpClients() throws Exception {
        try (var server = TestServer.ofKeys()) {
            contextRunner
                    .withClassLoader(new FilteredClassLoader(HttpClientSettings.class))
                    .withPropertyValues("clerk.api-url=" + server.url())
                    .run(context -> assertThat(context.getBean(ClerkClient.class)
                                    .jwks()
                                    .get()
                                    .keys())
                            .hasSize(1));
        }
    }

    @Test
    void isObservedByTheApplicationsRegistry() throws Exception {
        var registry = TestObservationRegistry.create();
        try (var server = TestServer.ofKeys()) {
            contextRunner
                    .withPropertyValues("clerk.api-url=" + server.url())
                    .withBean(ObservationRegistry.class, () -> registry)
                    .run(context -> context.getBean(ClerkClient.class).jwks().get());
        }
        assertThat(registry)
                .hasObservationWithNameEqualTo("clerk.api")
                .that()
                .hasLowCardinalityKeyValue("group", "jwks")
                .hasLowCardinalityKeyValue("operation", "get");
        assertThat(registry).hasObservationWithNameEqualTo("http.client.requests");
    }

    @Test
    void isCustomizedByTheApplication() throws Exception {
        try (var server = new TestServer(exchange -> exchange.sendResponseHeaders(503, -1))) {
            contextRunner.withPropertyValues("clerk.api-url=" + server.url()).run(context -> {
                assertThat(failure(context.getBean(ClerkClient.class)).status()).isEqualTo(503);
                assertThat(server.calls()).as("without repetitions").hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1.5, false", "0.25, true"})
    void takesAShareOfTheLimits(String share, boolean good) {
        contextRunner.withPropertyValues("clerk.rate-limit.share=" + share).run(context -> {
            if (good) {
                assertThat(context.getBean(ClerkClient.class).paced()).isNotNull();
            } else {
                assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("'share'");
            }
        });
    }

    private static ClerkApiException failure(ClerkClient client) {
        return catchThrowableOfType(ClerkApiException.class, () -> client.jwks().get());
    }

    private static Path keystore(Path directory) throws Exception {
        var file = directory.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return file;
    }

    private static HttpsServer https(Path keystore) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var ssl = SSLContext.getInstance("TLS");
        ssl.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ssl));
        server.createContext("/", TransportConfigurationTests::answerKeys);
        server.start();
        return server;
    }

    private static void answerKeys(HttpExchange exchange) throws IOException {
        var body = TestTokens.jwks().getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
