package dev.clerkspring.sdk.authentication;

import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.withoutClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.sdk.token.TokenVerifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clerk's table of which cookie counts; U is the one without suffix, S the one with. */
class SessionCookieTests {

    private static final PublishableKey LIVE = PublishableKey.of(InstanceType.PRODUCTION, "clerk.example.com");

    private static final PublishableKey TEST = PublishableKey.of(InstanceType.DEVELOPMENT, "clerk.example.com");

    private static final long T = TestTokens.NOW.getEpochSecond();

    private static final String OURS = withClaim("sid", "sess_U");

    private static final String OURS_TOO = withClaim("sid", "sess_S");

    private static final String NEWER = withClaim("iat", T + 60);

    private static final String FOREIGN = withClaim("iss", "https://clerk.other.com");

    private static final String EXPIRED = sign(header(), with(with(claims(), "sid", "sess_S"), "exp", T));

    private static final String NONE = null;

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("only U", LIVE, OURS, "1", NONE, NONE, "U"),
                arguments("only U, without uat", LIVE, OURS, NONE, NONE, NONE, "U"),
                arguments("only S", LIVE, NONE, NONE, OURS_TOO, "1", "S"),
                arguments("both, equally new", LIVE, OURS, "1", OURS_TOO, "1", "S"),
                arguments("both, U newer", LIVE, NEWER, "1", OURS_TOO, "1", "U"),
                arguments("both, S newer", LIVE, OURS, "1", NEWER, "1", "S"),
                arguments("both, S unreadable", LIVE, OURS, "1", "x", "1", "U"),
                arguments("U of another instance", LIVE, FOREIGN, "1", OURS_TOO, "1", "S"),
                arguments("U of another instance, no S", LIVE, FOREIGN, "1", NONE, NONE, "nothing"),
                arguments("U with a number for issuer", LIVE, withClaim("iss", 1), "1", OURS_TOO, "1", "S"),
                arguments("U with zero for issuer", LIVE, withClaim("iss", 0), "1", OURS_TOO, "1", "U"),
                arguments("U without issuer", LIVE, withoutClaim("iss"), "1", OURS_TOO, "1", "U"),
                arguments("U with an empty issuer", LIVE, withClaim("iss", ""), "1", OURS_TOO, "1", "U"),
                arguments("U unreadable", LIVE, "x", "1", OURS_TOO, "1", "U"),
                arguments("U is JSON null", LIVE, "bnVsbA.bnVsbA.bnVsbA", "1", OURS_TOO, "1", "U"),
                arguments(
                        "U with scheme in capitals",
                        LIVE,
                        withClaim("iss", "HTTPS://clerk.example.com"),
                        "1",
                        NONE,
                        NONE,
                        "U"),
                arguments("dev: signed in with U, S only says signed out", TEST, OURS, "1", NONE, "0", "U"),
                arguments("prod: both signed out, both sessions", LIVE, OURS, "0", OURS_TOO, "0", "S"),
                arguments("prod: both signed out, only U", LIVE, OURS, "0", NONE, "0", "nothing"),
                arguments("S without uat", LIVE, OURS, "1", OURS_TOO, NONE, "U"),
                arguments("dev: S has expired, U signed out", TEST, OURS, "0", EXPIRED, "1", "U"),
                arguments("prod: S has expired, U signed out", LIVE, OURS, "0", EXPIRED, "1", "S"),
                arguments("dev: S has not expired, U signed out", TEST, OURS, "0", OURS_TOO, "1", "S"));
    }

    @ParameterizedTest(name = "{0}: {6}")
    @MethodSource("rows")
    void choosesBetweenTheTwoForms(
            String name,
            PublishableKey key,
            String session,
            String uat,
            String suffixedSession,
            String suffixedUat,
            String expected) {
        var suffix = "_" + key.cookieSuffix();
        var cookies = new RequestCookies(List.of(cookie("__session", session)
                + cookie("__client_uat", uat)
                + cookie("__session" + suffix, suffixedSession)
                + cookie("__client_uat" + suffix, suffixedUat)));

        var settings = AuthenticationSettings.builder().publishableKey(key).build();
        var chosen = new SessionCookie(settings, new TokenVerifier(TokenSettings.defaults()))
                .in(cookies, TestTokens.NOW)
                .session();

        var text = chosen != null ? chosen.text() : "nothing";
        assertThat(text)
                .isEqualTo(
                        switch (expected) {
                            case "U" -> session;
                            case "S" -> suffixedSession;
                            default -> "nothing";
                        });
    }

    private static String cookie(String name, String value) {
        return value != null ? name + "=" + value + "; " : "";
    }
}
