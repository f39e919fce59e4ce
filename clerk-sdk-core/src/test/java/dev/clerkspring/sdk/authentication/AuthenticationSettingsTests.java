package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationSettingsTests {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "handshake without publishable key",
                        "publishable key",
                        () -> settings(Setup.PROD).publishableKey(null).build()),
                mistake(
                        "organizations without handshake",
                        "handshake",
                        () -> settings(Setup.ORGANIZATIONS)
                                .handshake(HandshakeSettings.off())
                                .build()),
                mistake(
                        "personal accounts without handshake",
                        "handshake",
                        () -> settings(Setup.PROD)
                                .handshake(HandshakeSettings.off())
                                .organizationSync(new OrganizationSync(List.of(), List.of("/me")))
                                .build()),
                mistake(
                        "satellite without handshake",
                        "handshake",
                        () -> settings(Setup.PROD_SATELLITE)
                                .handshake(HandshakeSettings.off())
                                .build()),
                mistake(
                        "satellite without domain",
                        "domain",
                        () -> settings(Setup.PROD)
                                .satellite(new SatelliteSettings(null, false))
                                .build()),
                mistake(
                        "development satellite without sign-in URL",
                        "sign-in URL",
                        () -> settings(Setup.DEV)
                                .satellite(new SatelliteSettings("sat.example.org", false))
                                .build()),
                mistake(
                        "satellite's sign-in URL not absolute",
                        "absolute",
                        () -> settings(Setup.DEV_SATELLITE)
                                .signIn(new SignInSettings("/sign-in", null, false))
                                .build()),
                mistake(
                        "sign-in URL on the satellite",
                        "primary",
                        () -> settings(Setup.PROD_SATELLITE)
                                .signIn(new SignInSettings("https://app.example.com/sign-in", null, false))
                                .build()),
                mistake("sign-in URL without slash", "sign-in URL", () -> new SignInSettings("sign-in", null, false)),
                mistake("sign-in URL without host", "sign-in URL", () -> new SignInSettings("//a.b/in", null, false)),
                mistake(
                        "sign-up URL of another scheme",
                        "sign-up URL",
                        () -> new SignInSettings(null, "ftp:/a", false)),
                mistake(
                        "sign-in redirect without cookie",
                        "session cookie",
                        () -> settings(Setup.SIGN_IN).sessionCookie(false).build()),
                mistake(
                        "sign-in redirect to nowhere",
                        "publishable key",
                        () -> AuthenticationSettings.builder()
                                .sessionCookie(true)
                                .signIn(new SignInSettings(null, "/sign-up", true))
                                .build()),
                mistake("proxy not a URL", "proxy", () -> handshake("__clerk", List.of())),
                mistake("proxy without host", "proxy", () -> handshake("//evil.com", List.of())),
                mistake("proxy of another scheme", "proxy", () -> handshake("ftp://a.b", List.of())),
                mistake("proxy path with a query", "proxy", () -> handshake("/__clerk?x", List.of())),
                mistake("proxy path with a space", "proxy", () -> handshake("/__clerk x", List.of())),
                mistake("origin with a query", "origin", () -> handshake(null, List.of("https://a.example.com/?x"))),
                mistake("origin with a path", "origin", () -> handshake(null, List.of("https://a.example.com/x"))),
                mistake("origin without scheme", "origin", () -> handshake(null, List.of("a.example.com"))),
                mistake("organization pattern without a name", "':id' or ':slug'", () -> patterns("/orgs")),
                mistake("organization pattern with a modifier", "pattern", () -> patterns("/orgs/:slug?")),
                mistake("organization pattern with an expression", "pattern", () -> patterns("/orgs/:slug(\\d+)")),
                mistake("organization pattern, open", "pattern", () -> patterns("/orgs/:slug/(")),
                mistake("organization pattern without slash", "pattern", () -> patterns("orgs/:slug")),
                mistake("organization pattern, empty name", "pattern", () -> patterns("/orgs/:")));
    }

    @ParameterizedTest(name = "Q53 {0}")
    @MethodSource("mistakes")
    void saysAtOnceWhatCannotWork(String name, String text, Supplier<?> settings) {
        assertThatIllegalArgumentException().isThrownBy(settings::get).withMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://A.example.com", "https://a.example.com/", "https://a.example.com:443"})
    void readsTheOriginOfASatelliteAsABrowserDoes(String text) {
        assertThat(handshake("/__clerk", List.of(text)).satelliteOrigins()).containsExactly("https://a.example.com");
    }

    private static Arguments mistake(String name, String text, Supplier<?> settings) {
        return arguments(name, text, settings);
    }

    private static AuthenticationSettingsBuilder settings(Setup setup) {
        return setup.settings(HandshakeMode.PROTECTED).toBuilder();
    }

    private static HandshakeSettings handshake(String proxyUrl, List<String> origins) {
        return new HandshakeSettings(HandshakeMode.PROTECTED, proxyUrl, origins);
    }

    private static OrganizationSync patterns(String pattern) {
        return new OrganizationSync(List.of(pattern), List.of());
    }
}
