package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What an application with a wrong configuration says when it does not start. */
class ClerkConfigurationFailureTests {

    private final ApplicationContextRunner contextRunner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class));

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongConfigurations")
    @Covers(value = "Q53", in = Place.START_UP)
    void saysWhatToDoAndShowsNoValue(String what, List<String> properties, List<String> says) {
        contextRunner.withPropertyValues(properties.toArray(String[]::new)).run(context -> {
            assertThat(context).hasFailed();
            var text = FailureText.of(context);
            assertThat(text).contains(says);
            assertThat(properties.stream().filter(property -> isKey(property)).map(property -> value(property)))
                    .allSatisfy(value -> assertThat(text).doesNotContain(value));
            assertThat(messages(context.getStartupFailure())).doesNotContain("OpensNothing");
        });
    }

    static Stream<Arguments> wrongConfigurations() {
        var secret = "clerk.secret-key=" + TestKeys.SECRET;
        var cookie = "clerk.session-cookie.enabled=true";
        return Stream.of(
                arguments(
                        "nothing configured",
                        List.of(),
                        List.of("No key", "CLERK_PUBLISHABLE_KEY", "CLERK_SECRET_KEY", "clerk-emulator")),
                arguments("blank keys", List.of("clerk.secret-key= ", "clerk.publishable-key="), List.of("No key")),
                arguments(
                        "publishable key in the secret slot",
                        List.of("clerk.secret-key=" + TestKeys.PUBLISHABLE),
                        List.of("'clerk.secret-key' (CLERK_SECRET_KEY) holds a publishable key", "sk_test_")),
                arguments(
                        "secret key in the publishable slot",
                        List.of("clerk.publishable-key=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.publishable-key' (CLERK_PUBLISHABLE_KEY) holds a secret key", "replace it")),
                arguments(
                        "malformed secret key",
                        List.of("clerk.secret-key=OpensNothing"),
                        List.of("holds no secret key", "sk_live_")),
                arguments(
                        "secret key in quotes",
                        List.of("clerk.secret-key=\"" + TestKeys.SECRET + "\""),
                        List.of("holds no secret key", "quotes")),
                arguments(
                        "sign-in redirect without the session cookie",
                        List.of(
                                "clerk.publishable-key=" + TestKeys.PUBLISHABLE,
                                "clerk.security.sign-in-redirect=true"),
                        List.of("needs the session cookie", "'clerk.security.sign-in-redirect'")),
                arguments(
                        "sign-in page without a slash",
                        List.of("clerk.publishable-key=" + TestKeys.PUBLISHABLE, "clerk.sign-in-url=sign-in"),
                        List.of("must be absolute, or a path", "'clerk.sign-in-url'")),
                arguments(
                        "malformed publishable key",
                        List.of("clerk.publishable-key=pk_test_OpensNothing"),
                        List.of("holds no publishable key", "complete")),
                arguments(
                        "malformed JWT key",
                        List.of("clerk.jwt-key=OpensNothing"),
                        List.of("'clerk.jwt-key' (CLERK_JWT_KEY)", "PEM")),
                arguments(
                        "secret key in the JWT slot",
                        List.of("clerk.jwt-key=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.jwt-key' (CLERK_JWT_KEY)", "PEM")),
                arguments(
                        "live secret key, test publishable key",
                        List.of(
                                "clerk.secret-key=" + TestKeys.LIVE_SECRET,
                                "clerk.publishable-key=" + TestKeys.PUBLISHABLE),
                        List.of("production instance", "development instance", "same instance")),
                arguments(
                        "test secret key, live publishable key",
                        List.of(secret, "clerk.publishable-key=" + TestKeys.LIVE_PUBLISHABLE),
                        List.of("production instance", "development instance", "same instance")),
                arguments(
                        "cookies without authorized parties",
                        List.of(secret, cookie),
                        List.of("no authorized parties", "'clerk.authorized-parties'", "https://app.example.com")),
                arguments(
                        "cookies with a blank authorized party",
                        List.of(secret, cookie, "clerk.authorized-parties="),
                        List.of("no authorized parties", "'clerk.authorized-parties'")),
                arguments(
                        "secret key as URL of the API",
                        List.of(secret, "clerk.api-url=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.api-url'", "https://")),
                arguments(
                        "secret key as issuer",
                        List.of(secret, "clerk.issuer=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.issuer'", "https://")),
                arguments(
                        "secret key as URI of a key set",
                        List.of("clerk.jwk-set-uri=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.jwk-set-uri'", "https://")),
                arguments(
                        "secret key as proxy URL",
                        List.of(secret, "clerk.proxy-url=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.proxy-url'", "https://")),
                arguments(
                        "authorized party with a slash at its end",
                        List.of(secret, "clerk.authorized-parties=https://a.example.com,https://b.example.com/"),
                        List.of("'clerk.authorized-parties'", "origin")),
                arguments(
                        "URL with a password",
                        List.of("clerk.jwk-set-uri=https://me:OpensNothing@keys.example.com/jwks.json"),
                        List.of("'clerk.jwk-set-uri'")),
                arguments(
                        "secret key in place of everything",
                        List.of("clerk=" + TestKeys.LIVE_SECRET),
                        List.of("No key")),
                arguments(
                        "secret key in a list",
                        List.of("clerk.secret-key[0]=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.secret-key")),
                arguments(
                        "secret key with a line break",
                        List.of("clerk.secret-key=sk_test_line\nOpensNothing"),
                        List.of("holds no secret key")),
                arguments(
                        "secret key that is a number",
                        List.of("clerk.secret-key=0777"),
                        List.of("holds no secret key")),
                arguments(
                        "secret key in the machine's slot",
                        List.of(secret, "clerk.machine-secret-key=" + TestKeys.LIVE_SECRET),
                        List.of("'clerk.machine-secret-key' (CLERK_MACHINE_SECRET_KEY)", "'ak_'")),
                arguments(
                        "machine tokens remembered for a day",
                        List.of(secret, "clerk.machine-tokens.cache.ttl=1d"),
                        List.of("'clerk.machine-tokens.cache.ttl'", "longer than an hour")),
                arguments(
                        "requests that wait a minute for a cache",
                        List.of(secret, "clerk.machine-tokens.cache.timeout=1m"),
                        List.of("'clerk.machine-tokens.cache.timeout'", "three seconds")),
                arguments(
                        "negative number of machine tokens",
                        List.of(secret, "clerk.machine-tokens.cache.size=-1"),
                        List.of("'clerk.machine-tokens.cache.size'")),
                arguments(
                        "machine tokens in a cache that is not there",
                        List.of(secret, "clerk.machine-tokens.cache.name=tokens"),
                        List.of("'clerk.machine-tokens.cache.name'", "@EnableCaching")),
                arguments(
                        "negative clock skew",
                        List.of(secret, "clerk.clock-skew=-5s"),
                        List.of("'clerk.clock-skew'", "5s")),
                arguments(
                        "public path without a slash",
                        List.of(secret, "clerk.security.public-paths=index.html"),
                        List.of("'clerk.security.public-paths'", "'/'")));
    }

    @Test
    void givesNoOtherClerkToWhoeverAsksForTheEmulator() {
        contextRunner
                .withClassLoader(new FilteredClassLoader(ClerkEmulator.class))
                .withPropertyValues("clerk.secret-key=" + TestKeys.SECRET, "clerk.emulator.enabled=true")
                .run(context ->
                        assertThat(FailureText.of(context)).contains("not on the class path", "clerk-emulator"));
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.clock-skew, Duration",
        "clerk.session-cookie.enabled, boolean",
        "clerk.missing-azp.header, MissingAzp",
        "clerk.security, Security",
        "clerk.emulator.port, int"
    })
    void saysWhatCannotBeReadWithoutShowingIt(String property, String type) {
        contextRunner
                .withPropertyValues("clerk.secret-key=" + TestKeys.SECRET, property + "=" + TestKeys.LIVE_SECRET)
                .run(context -> assertThat(FailureText.of(context))
                        .contains("'" + property + "'", " " + type + ".")
                        .doesNotContain(TestKeys.LIVE_SECRET));
    }

    private static boolean isKey(String property) {
        return property.contains("OpensNothing") || property.contains("=pk_");
    }

    private static String value(String property) {
        return property.substring(property.indexOf('=') + 1);
    }

    private static String messages(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }

    @Test
    void printsNoKeyWithTheProperties() {
        contextRunner
                .withPropertyValues(
                        "clerk.secret-key=" + TestKeys.SECRET,
                        "clerk.machine-secret-key=ak_topsecret",
                        "clerk.publishable-key=" + TestKeys.PUBLISHABLE)
                .run(context -> assertThat(context.getBean(ClerkProperties.class))
                        .asString()
                        .doesNotContain("topsecret", TestKeys.SECRET, TestKeys.PUBLISHABLE));
    }

    /** The whole way: what reaches the console of an application that is started. */
    @ExtendWith(OutputCaptureExtension.class)
    @Test
    void printsAnAnalysisAndNoStackTrace(CapturedOutput output) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatException().isThrownBy(() -> application.run("--clerk.publishable-key=" + TestKeys.LIVE_SECRET));
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Action:")
                .doesNotContain("\tat ", TestKeys.LIVE_SECRET);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(ClerkAutoConfiguration.class)
    static class Application {}
}
