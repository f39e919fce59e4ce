package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                        "satellite without handshake",
                        "handshake",
                        () -> settings(Setup.PROD_SATELLITE)
                                .handshake(HandshakeSettings.off())
                                .build()),
                mistake(
                        "satellite without domain",
                        "domain",
                        () -> settings(Setup.PROD)
                                .satellite(new SatelliteSettings(null, null, false))
                                .build()),
                mistake(
                        "development satellite without sign-in URL",
                        "sign-in URL",
                        () -> settings(Setup.DEV)
                                .satellite(new SatelliteSettings("sat.example.org", null, false))
                                .build()),
                mistake(
                        "sign-in URL not absolute",
                        "absolute",
                        () -> new SatelliteSettings("sat.example.org", "/sign-in", false)),
                mistake(
                        "sign-in URL on the satellite",
                        "primary",
                        () -> new SatelliteSettings("sat.example.org", "https://sat.example.org/sign-in", false)),
                mistake("proxy not a URL", "proxy", () -> handshake("__clerk", List.of())),
                mistake("proxy without host", "proxy", () -> handshake("//evil.com", List.of())),
                mistake("proxy of another scheme", "proxy", () -> handshake("ftp://a.b", List.of())),
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
