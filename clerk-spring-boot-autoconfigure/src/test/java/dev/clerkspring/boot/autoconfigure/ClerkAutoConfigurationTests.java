package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ReactiveClerkClient;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.MissingAzp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.util.TestPropertyValues.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

@ExtendWith(OutputCaptureExtension.class)
class ClerkAutoConfigurationTests {

    private static final String SECRET = "clerk.secret-key=" + TestKeys.SECRET;

    private static final String PUBLISHABLE = "clerk.publishable-key=" + TestKeys.PUBLISHABLE;

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkClientAutoConfiguration.class));

    @Test
    void suppliesClientsAndAuthenticators() {
        contextRunner
                .withPropertyValues(SECRET, PUBLISHABLE)
                .run(context -> assertThat(context)
                        .hasSingleBean(ClerkConnectionDetails.class)
                        .hasSingleBean(ClerkClient.class)
                        .hasSingleBean(ReactiveClerkClient.class)
                        .hasSingleBean(ClerkAuthenticator.class)
                        .hasSingleBean(ReactiveClerkAuthenticator.class));
    }

    @Test
    void prefixesTheNamesOfItsBeans() {
        contextRunner
                .withPropertyValues(SECRET, PUBLISHABLE)
                .run(context -> assertThat(context.getBeanDefinitionNames())
                        .filteredOn(name -> !name.startsWith("org.springframework."))
                        .allMatch(name -> name.startsWith("clerk") || name.startsWith("dev.clerkspring.")));
    }

    @Test
    void suppliesNothingWhenSwitchedOff() {
        contextRunner
                .withPropertyValues("clerk.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ClerkConnectionDetails.class)
                        .doesNotHaveBean(ClerkClient.class)
                        .doesNotHaveBean(ClerkAuthenticator.class));
    }

    @ParameterizedTest
    @CsvSource({"clerk.publishable-key", "clerk.jwk-set-uri"})
    void suppliesNoClientWithoutSecretKey(String property) {
        var value = property.endsWith("uri") ? "https://keys.example.com/jwks.json" : TestKeys.PUBLISHABLE;
        contextRunner
                .withPropertyValues(property + "=" + value, "clerk.secret-key=")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ClerkClient.class)
                        .doesNotHaveBean(ReactiveClerkClient.class)
                        .hasSingleBean(ClerkAuthenticator.class));
    }

    @Test
    void saysWhyThereIsNoClient() {
        contextRunner
                .withPropertyValues(PUBLISHABLE)
                .withUserConfiguration(AsksForClientConfiguration.class)
                .run(context -> {
                    assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(NoSuchBeanDefinitionException.class);
                    assertThat(FailureText.of(context, PUBLISHABLE))
                            .contains("'ClerkClient'", "no secret key is configured", "CLERK_SECRET_KEY");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.publishable-key, pk_test_OpensNothing, holds no publishable key",
        "clerk.publishable-key, " + TestKeys.LIVE_SECRET + ", replace it",
        "clerk.jwt-key, OpensNothing, PEM"
    })
    void saysWhatIsWrongThoughTheClientIsAskedForFirst(String property, String value, String says) {
        var configured = property + "=" + value;
        contextRunner
                .withPropertyValues(configured)
                .withUserConfiguration(AsksForClientConfiguration.class)
                .run(context -> assertThat(FailureText.of(context, configured))
                        .contains(says)
                        .doesNotContain(value));
    }

    @Test
    void keepsTheApplicationsOwnBeans() {
        contextRunner
                .withPropertyValues(SECRET, PUBLISHABLE)
                .withUserConfiguration(OwnBeansConfiguration.class)
                .run(context -> {
                    for (var name : List.of(
                            "clerkConnectionDetails",
                            "clerkClient",
                            "clerkReactiveClient",
                            "clerkKeySetCache",
                            "clerkAuthenticationSettings",
                            "clerkRequestAuthenticator",
                            "clerkAuthenticator",
                            "clerkReactiveAuthenticator")) {
                        assertThat(context).doesNotHaveBean(name);
                    }
                    assertThat(context.getBean(ClerkConnectionDetails.class)).isInstanceOf(OwnDetails.class);
                    assertThat(context.getBean("clerkClock", Clock.class).instant())
                            .isEqualTo(Instant.EPOCH);
                });
    }

    @Test
    void suppliesAClientForConnectionDetailsOfAnotherSource() {
        contextRunner
                .withBean(OwnDetails.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(ClerkClient.class)
                        .doesNotHaveBean(PropertiesClerkConnectionDetails.class));
    }

    @Test
    void asksForTheSecretKeyOnlyWhenTheClientIsUsed() {
        var runner = contextRunner.withBean(ClerkConnectionDetails.class, () -> new ClerkConnectionDetails() {

            @Override
            public String getJwkSetUri() {
                return "https://keys.example.com/jwks.json";
            }
        });
        runner.run(context -> assertThat(context).hasNotFailed());
        runner.withUserConfiguration(AsksForClientConfiguration.class)
                .run(context -> assertThat(FailureText.of(context))
                        .contains("no secret key is configured", "CLERK_SECRET_KEY"));
    }

    @Test
    void expectsTheSecretKeyOfAnApplicationProcessedAheadOfTimeLater() {
        contextRunner
                .withPropertyValues(PUBLISHABLE)
                .withSystemProperties("spring.aot.processing=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.containsBean("clerkClient")).isTrue();
                });
    }

    @Test
    void saysThatThereIsNoKeyAtAllRatherThanNoClient() {
        contextRunner
                .withUserConfiguration(AsksForClientConfiguration.class)
                .run(context -> assertThat(FailureText.of(context)).contains("No key", "clerk-emulator"));
    }

    @Test
    void leavesTheApplicationsClockTheOnlyOne() {
        contextRunner
                .withPropertyValues(PUBLISHABLE)
                .withBean("clock", Clock.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .withUserConfiguration(AsksForClockConfiguration.class)
                .run(context -> assertThat(
                                context.getBean(AsksForClock.class).clock().instant())
                        .isEqualTo(Instant.EPOCH));
    }

    @Test
    void copiesTheBuilderOfTheApplication() {
        var builder = WebClient.builder();
        contextRunner
                .withPropertyValues(SECRET)
                .withBean(WebClient.Builder.class, () -> builder)
                .run(context -> {
                    assertThat(context).hasSingleBean(ClerkClient.class);
                    builder.defaultHeaders(
                            headers -> assertThat(headers.isEmpty()).isTrue());
                });
    }

    @Test
    void doesNotChooseAmongTheBuildersOfTheApplication() {
        contextRunner
                .withPropertyValues(SECRET)
                .withBean("one", WebClient.Builder.class, WebClient::builder)
                .withBean("other", WebClient.Builder.class, WebClient::builder)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(ClerkClient.class)).isNotNull();
                });
    }

    @Test
    void saysThatTheIssuerIsNotCheckedWithASecretKeyAlone(CapturedOutput output) {
        contextRunner.withPropertyValues(SECRET).run(context -> {
            assertThat(output).contains("issuer of Clerk's session tokens is not checked", "clerk.publishable-key");
            assertThat(context.getBean(AuthenticationSettings.class).tokens().issuers())
                    .isEmpty();
        });
    }

    @Test
    void isSilentWhereTheIssuerIsChecked(CapturedOutput output) {
        contextRunner
                .withPropertyValues(PUBLISHABLE)
                .run(context -> assertThat(output).doesNotContain("is not checked"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappedProperties")
    void mapsProperties(
            String property, String value, Function<AuthenticationSettings, Object> setting, Object expected) {
        contextRunner
                .withPropertyValues(
                        PUBLISHABLE, "clerk.authorized-parties=https://a.example.com", property + "=" + value)
                .run(context -> assertThat(setting.apply(context.getBean(AuthenticationSettings.class)))
                        .isEqualTo(expected));
    }

    static Stream<Arguments> mappedProperties() {
        return Stream.of(
                mapped("clerk.clock-skew", "8s", settings -> settings.tokens().clockSkew(), Duration.ofSeconds(8)),
                mapped(
                        "clerk.authorized-parties",
                        "https://a.example.com, https://b.example.com",
                        settings -> settings.tokens().authorizedParties(),
                        List.of("https://a.example.com", "https://b.example.com")),
                mapped(
                        "clerk.token-cache.maximum-size",
                        "1MB",
                        settings -> settings.tokens().cacheSize(),
                        DataSize.ofMegabytes(1)),
                mapped(
                        "clerk.token-cache.enabled",
                        "false",
                        settings -> settings.tokens().cacheSize(),
                        DataSize.ofBytes(0)),
                mapped("clerk.audiences", "x,y", settings -> settings.tokens().audiences(), List.of("x", "y")),
                mapped(
                        "clerk.issuer",
                        "https://own.example.com",
                        settings -> settings.tokens().issuers(),
                        List.of("https://own.example.com")),
                mapped(
                        "clerk.proxy-url",
                        "https://app.example.com/__clerk",
                        settings -> settings.tokens().issuers(),
                        List.of(TestKeys.ISSUER, "https://app.example.com/__clerk")),
                mapped(
                        "clerk.proxy-url",
                        "/__clerk",
                        settings -> settings.tokens().issuers(),
                        List.of(TestKeys.ISSUER)),
                mapped("clerk.accept-pending-sessions", "true", AuthenticationSettings::acceptPending, true),
                mapped("clerk.missing-azp.cookie", "allow", AuthenticationSettings::missingAzpCookie, MissingAzp.ALLOW),
                mapped("clerk.missing-azp.header", "allow", AuthenticationSettings::missingAzpHeader, MissingAzp.ALLOW),
                mapped("clerk.session-cookie.enabled", "true", AuthenticationSettings::sessionCookie, true),
                mapped("other.property", "x", AuthenticationSettings::sessionCookie, false),
                mapped("other.property", "x", AuthenticationSettings::acceptPending, false),
                mapped("other.property", "x", AuthenticationSettings::missingAzpCookie, MissingAzp.REJECT),
                mapped("other.property", "x", AuthenticationSettings::missingAzpHeader, MissingAzp.REJECT),
                mapped("other.property", "x", settings -> settings.tokens().issuers(), List.of(TestKeys.ISSUER)),
                mapped(
                        "other.property",
                        "x",
                        settings -> settings.publishableKey().value(),
                        TestKeys.PUBLISHABLE));
    }

    private static Arguments mapped(
            String property, String value, Function<AuthenticationSettings, Object> setting, Object expected) {
        return arguments(property, value, setting, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("environmentVariables")
    void bindsEnvironmentVariables(
            String variable, String value, Function<ClerkProperties, Object> property, Object expected) {
        contextRunner
                .withPropertyValues("clerk.jwk-set-uri=https://keys.example.com/jwks.json")
                .withInitializer(context -> TestPropertyValues.of(variable + "=" + value)
                        .applyTo(context.getEnvironment(), Type.SYSTEM_ENVIRONMENT))
                .run(context -> assertThat(property.apply(context.getBean(ClerkProperties.class)))
                        .isEqualTo(expected));
    }

    static Stream<Arguments> environmentVariables() {
        return Stream.of(
                bound("CLERK_SECRET_KEY", TestKeys.SECRET, ClerkProperties::secretKey, TestKeys.SECRET),
                bound(
                        "CLERK_PUBLISHABLE_KEY",
                        TestKeys.PUBLISHABLE,
                        ClerkProperties::publishableKey,
                        TestKeys.PUBLISHABLE),
                bound("CLERK_JWT_KEY", TestTokens.pem(), ClerkProperties::jwtKey, TestTokens.pem()),
                bound("CLERK_API_URL", "https://api.example.com", ClerkProperties::apiUrl, "https://api.example.com"),
                bound(
                        "CLERK_PROXY_URL",
                        "https://app.example.com/__clerk",
                        ClerkProperties::proxyUrl,
                        "https://app.example.com/__clerk"),
                bound(
                        "CLERK_AUTHORIZED_PARTIES",
                        "https://a.example.com,https://b.example.com",
                        ClerkProperties::authorizedParties,
                        List.of("https://a.example.com", "https://b.example.com")),
                bound("CLERK_CLOCK_SKEW", "8s", ClerkProperties::clockSkew, Duration.ofSeconds(8)),
                bound(
                        "CLERK_EMULATOR_ENABLED",
                        "false",
                        properties -> properties.emulator().enabled(),
                        false),
                // What Clerk's own libraries read and this one does not must not disturb.
                bound("CLERK_API_VERSION", "v1", ClerkProperties::apiUrl, "https://api.clerk.com"),
                bound("CLERK_MACHINE_SECRET_KEY", "ak_x", ClerkProperties::secretKey, null),
                bound("CLERK_WEBHOOK_SIGNING_SECRET", "whsec_x", ClerkProperties::secretKey, null));
    }

    private static Arguments bound(
            String variable, String value, Function<ClerkProperties, Object> property, Object expected) {
        return arguments(variable, value, property, expected);
    }

    @Configuration(proxyBeanMethods = false)
    static class AsksForClientConfiguration {

        @Bean
        Object asking(ClerkClient client) {
            return client;
        }
    }

    record AsksForClock(Clock clock) {}

    @Configuration(proxyBeanMethods = false)
    static class AsksForClockConfiguration {

        @Bean
        AsksForClock asksForClock(Clock clock) {
            return new AsksForClock(clock);
        }
    }

    static final class OwnDetails implements ClerkConnectionDetails {

        @Override
        public SecretKey getSecretKey() {
            return SecretKey.parse(TestKeys.SECRET);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeansConfiguration {

        private final ClerkClient client = ClerkClient.builder()
                .secretKey(SecretKey.parse(TestKeys.SECRET))
                .build();

        @Bean
        OwnDetails ownDetails() {
            return new OwnDetails();
        }

        @Bean
        Clock clerkClock() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }

        @Bean
        ClerkClient ownClient() {
            return client;
        }

        @Bean
        ReactiveClerkClient ownReactiveClient() {
            return client.reactive();
        }

        @Bean
        KeySetCache ownKeys() {
            return KeySetCache.of(KeySet.empty());
        }

        @Bean
        AuthenticationSettings ownSettings() {
            return AuthenticationSettings.builder().build();
        }

        @Bean
        RequestAuthenticator ownRequestAuthenticator(AuthenticationSettings settings) {
            return new RequestAuthenticator(settings);
        }

        @Bean
        ClerkAuthenticator ownAuthenticator(RequestAuthenticator authenticator, KeySetCache keys, Clock clock) {
            return ClerkAuthenticator.create(authenticator, keys, clock);
        }

        @Bean
        ReactiveClerkAuthenticator ownReactiveAuthenticator(
                RequestAuthenticator authenticator, KeySetCache keys, Clock clock) {
            return ReactiveClerkAuthenticator.create(authenticator, keys, clock);
        }
    }
}
