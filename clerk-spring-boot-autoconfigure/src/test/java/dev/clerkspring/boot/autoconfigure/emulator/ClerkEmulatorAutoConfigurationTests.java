package dev.clerkspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.ClerkClientAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails;
import dev.clerkspring.boot.autoconfigure.FailureText;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.instance.SecretKey;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.util.TestPropertyValues.Type;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class ClerkEmulatorAutoConfigurationTests {

    private static final String ENABLED = "clerk.emulator.enabled=true";

    /** The applications are recognized by their {@code @EnableAutoConfiguration}; all that it would bring is not needed here. */
    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withPropertyValues("spring.boot.enableautoconfiguration=false")
            .withConfiguration(AutoConfigurations.of(
                    ClerkEmulatorAutoConfiguration.class,
                    ClerkAutoConfiguration.class,
                    ClerkClientAutoConfiguration.class));

    private final ApplicationContextRunner development = contextRunner.withUserConfiguration(TestApplication.class);

    @TempDir
    private Path directory;

    @Test
    void wakesInDevelopmentWithoutAnyKey() {
        development.run(context -> {
            assertThat(context).hasSingleBean(ClerkEmulator.class).hasSingleBean(ClerkClient.class);
            assertThat(context.getBean(ClerkConnectionDetails.class))
                    .isInstanceOf(EmulatorClerkConnectionDetails.class);
        });
    }

    @Test
    void issuesTokensThatTheApplicationAccepts() {
        development.run(context -> {
            var token = context.getBean(ClerkEmulator.class).sessionToken("ada", "http://localhost:8080");
            var outcome = context.getBean(ClerkAuthenticator.class).authenticate(RequestView.bearer(token));
            assertThat(outcome).isInstanceOf(Decision.SignedIn.class);
        });
    }

    @Test
    void answersTheClient() {
        development.run(context -> assertThat(
                        context.getBean(ClerkClient.class).jwks().get().keys())
                .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"target/classes, true", "app/classes, false", "BOOT-INF/classes, false", "application.jar, false"})
    void wakesByItselfOnlyInABuildDirectory(String place, boolean wakes) throws Exception {
        var application = ElsewhereClassLoader.application(directory, place);
        contextRunner.withUserConfiguration(application).run(context -> {
            if (wakes) {
                assertThat(context).hasSingleBean(ClerkEmulator.class);
            } else {
                assertThat(FailureText.of(context)).contains("No key", "clerk-emulator");
            }
        });
    }

    @Test
    void doesNotWakeByItselfIfOneOfTheApplicationsIsPackaged() throws Exception {
        var packaged = ElsewhereClassLoader.application(directory, "application.jar");
        development
                .withInitializer(context -> ((GenericApplicationContext) context)
                        .registerBeanDefinition("packaged", new RootBeanDefinition(packaged)))
                .run(context -> assertThat(FailureText.of(context)).contains("No key"));
    }

    @Test
    void doesNotWakeByItselfWithoutAnApplicationClass() {
        contextRunner.run(context -> assertThat(FailureText.of(context)).contains("No key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes", "cloud_foundry", "heroku", "azure_app_service"})
    void doesNotWakeByItselfOnACloudPlatform(String platform) {
        development
                .withPropertyValues("spring.main.cloud-platform=" + platform)
                .run(context -> assertThat(FailureText.of(context)).contains("No key"));
    }

    @Test
    void doesNotWakeByItselfWhileTheApplicationIsProcessedAheadOfTime() {
        development
                .withSystemProperties("spring.aot.processing=true")
                .run(context -> assertThat(FailureText.of(context)).contains("No key"));
    }

    @Test
    void doesNotWakeIfToldSo() {
        development
                .withPropertyValues("clerk.emulator.enabled=false")
                .run(context -> assertThat(FailureText.of(context)).contains("No key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk.jwk-set-uri=https://keys.example.com/jwks.json",
                "clerk.secret-key=" + TestKeys.SECRET,
                "clerk.secret-key=" + TestKeys.LIVE_SECRET
            })
    void doesNotWakeByItselfBesideAnyKey(String property) {
        development
                .withPropertyValues(property)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClerkEmulator.class));
    }

    @Test
    void doesNotWakeByItselfBesideAKeyInTheEnvironment() {
        development
                .withInitializer(environment("CLERK_SECRET_KEY=" + TestKeys.SECRET))
                .run(context ->
                        assertThat(context).hasSingleBean(ClerkClient.class).doesNotHaveBean(ClerkEmulator.class));
    }

    @Test
    void takesAVariableThatIsSetToNothingForNoKey() {
        development
                .withInitializer(environment("CLERK_SECRET_KEY="))
                .run(context -> assertThat(context).hasSingleBean(ClerkEmulator.class));
    }

    @Test
    void refusesToStartBesideALiveKeyInTheEnvironment() {
        contextRunner
                .withInitializer(environment("CLERK_EMULATOR_ENABLED=true", "CLERK_SECRET_KEY=" + TestKeys.LIVE_SECRET))
                .run(context -> assertThat(FailureText.of(context)).contains("beside a live key"));
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> environment(String... variables) {
        return context -> TestPropertyValues.of(variables).applyTo(context.getEnvironment(), Type.SYSTEM_ENVIRONMENT);
    }

    @Test
    void wakesAnywhereIfToldSo() {
        contextRunner
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(context).hasSingleBean(ClerkEmulator.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk.secret-key",
                "clerk.publishable-key",
                "clerk.instances.a.secret-key",
                "clerk.instances.a.publishable-key"
            })
    void refusesToStartBesideALiveKey(String property) {
        var key = property.endsWith("secret-key") ? TestKeys.LIVE_SECRET : TestKeys.LIVE_PUBLISHABLE;
        contextRunner
                .withPropertyValues(ENABLED, property + "=" + key)
                .run(context -> assertThat(FailureText.of(context))
                        .contains("beside a live key", "CLERK_EMULATOR_ENABLED")
                        .doesNotContain(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "'%s", "CLERK_SECRET_KEY=%s", " %s "})
    void knowsALiveKeyThatWasCopiedBadly(String form) {
        contextRunner
                .withPropertyValues(ENABLED, "clerk.secret-key=" + form.formatted(TestKeys.LIVE_SECRET))
                .run(context -> assertThat(FailureText.of(context)).contains("beside a live key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "production", "eu,prod"})
    void refusesToStartInAProductionProfile(String profiles) {
        contextRunner
                .withPropertyValues(ENABLED, "spring.profiles.active=" + profiles)
                .run(context -> assertThat(FailureText.of(context)).contains("production profile"));
        development
                .withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(FailureText.of(context)).contains("No key of a Clerk instance"));
    }

    @Test
    void beginsWithTheSeedOfTheApplication() throws Exception {
        var seed = Files.writeString(directory.resolve("seed.yaml"), "personas:\n- id: zoe\n");
        development
                .withPropertyValues("clerk.emulator.seed=file:" + seed)
                .run(context -> assertThat(context.getBean(ClerkEmulator.class).personas())
                        .containsExactly("zoe"));
    }

    @ParameterizedTest
    @CsvSource({"'personas:\n- id: a\n  nick: b', 'line 3: personas[0].nick'", ", cannot be read"})
    void saysWhatIsWrongWithTheSeed(String yaml, String problem) throws Exception {
        var seed = directory.resolve("wrong.yaml");
        if (yaml != null) {
            Files.writeString(seed, yaml);
        }
        development
                .withPropertyValues("clerk.emulator.seed=file:" + seed)
                .run(context -> assertThat(FailureText.of(context)).contains(problem, "clerk.emulator.seed"));
    }

    @Test
    void refusesALiveKeyBesideAnEmulatorOfTheApplicationsOwn() {
        contextRunner
                .withPropertyValues(ENABLED, "clerk.secret-key=" + TestKeys.LIVE_SECRET)
                .withBean(ClerkEmulator.class, () -> ClerkEmulator.builder().start())
                .run(context -> assertThat(FailureText.of(context)).contains("beside a live key"));
    }

    @Test
    void usesAnEmulatorOfTheApplicationsOwn() {
        try (var emulator = ClerkEmulator.builder().start()) {
            contextRunner
                    .withPropertyValues(ENABLED)
                    .withBean(ClerkEmulator.class, () -> emulator)
                    .run(context -> assertThat(context.getBean(ClerkConnectionDetails.class)
                                    .getApiUrl())
                            .isEqualTo(emulator.apiUrl()));
        }
    }

    @Test
    void staysAsleepWithConnectionDetailsOfAnotherSource() {
        development
                .withBean(ClerkConnectionDetails.class, () -> new ClerkConnectionDetails() {

                    @Override
                    public SecretKey getSecretKey() {
                        return SecretKey.parse(TestKeys.SECRET);
                    }
                })
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClerkEmulator.class));
    }

    @Test
    void isNotNeeded() {
        development
                .withClassLoader(new FilteredClassLoader(ClerkEmulator.class))
                .run(context -> assertThat(FailureText.of(context)).contains("No key", "clerk-emulator"));
    }

    @Test
    void suppliesNothingWhenClerkIsSwitchedOff() {
        development
                .withPropertyValues("clerk.enabled=false", ENABLED)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClerkEmulator.class));
    }

    @Test
    void usesThePortThatIsConfigured() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        contextRunner
                .withPropertyValues(ENABLED, "clerk.emulator.port=" + port)
                .run(context ->
                        assertThat(context.getBean(ClerkEmulator.class).port()).isEqualTo(port));
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            contextRunner
                    .withPropertyValues(ENABLED, "clerk.emulator.port=" + socket.getLocalPort())
                    .run(context -> assertThat(FailureText.of(context)).contains("'clerk.emulator.port'"));
        }
    }

    @Test
    void endsWithTheApplication() {
        var port = new AtomicInteger();
        contextRunner
                .withPropertyValues(ENABLED)
                .run(context -> port.set(context.getBean(ClerkEmulator.class).port()));
        assertThat(port).hasPositiveValue();
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Socket("127.0.0.1", port.get()).close());
    }
}
