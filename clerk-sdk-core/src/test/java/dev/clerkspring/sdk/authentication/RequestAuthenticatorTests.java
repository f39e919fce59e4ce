package dev.clerkspring.sdk.authentication;

import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.session;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.withHeader;
import static dev.clerkspring.sdk.token.TestTokens.withoutClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.MissingAzp;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestAuthenticatorTests {

    private static final KeySet KEYS = TestTokens.keySet();

    private static final PublishableKey INSTANCE = PublishableKey.of(InstanceType.PRODUCTION, "clerk.example.com");

    private static final String GOOD = session();

    private static final String EXPIRED = withClaim("exp", TestTokens.NOW.getEpochSecond() - 60);

    private static final String FORGED =
            sign(json(header()), json(claims()), TestTokens.OTHER_KEYS.getPrivate(), "SHA256withRSA");

    private final RequestAuthenticator authenticator =
            new RequestAuthenticator(withCookies().build());

    static Stream<Arguments> carriers() {
        var none = List.<String>of();
        var cookie = List.of("__client_uat=1; __session=" + GOOD);
        return Stream.of(
                arguments("nothing", none, none, "session-token-and-uat-missing"),
                arguments("foreign cookies", none, List.of("a=b; c"), "session-token-and-uat-missing"),
                arguments("empty cookie", none, List.of("__session="), "session-token-and-uat-missing"),
                arguments(
                        "emoji in a cookie",
                        none,
                        List.of("__client_uat=1; __session=" + "%F0%9F%98%80".repeat(5) + "..A"),
                        "token-invalid"),
                arguments("good header", List.of("Bearer " + GOOD), none, "HEADER"),
                arguments("good header, garbage cookie", List.of("Bearer " + GOOD), List.of("__session=x"), "HEADER"),
                arguments("lower-case scheme", List.of("bearer " + GOOD), none, "HEADER"),
                arguments("run of spaces", List.of("  Bearer   " + GOOD + "  "), none, "HEADER"),
                arguments("something behind", List.of("Bearer " + GOOD + " more"), none, "HEADER"),
                arguments("scheme alone", List.of("Bearer"), cookie, "token-invalid"),
                arguments("scheme and spaces", List.of("Bearer   "), cookie, "token-invalid"),
                arguments("forged header, good cookie", List.of("Bearer " + FORGED), cookie, "token-invalid-signature"),
                arguments("expired header, good cookie", List.of("Bearer " + EXPIRED), cookie, "token-expired"),
                arguments("two headers", List.of("Bearer " + GOOD, "Bearer " + GOOD), cookie, "token-invalid"),
                arguments("basic header, good cookie", List.of("Basic dTpw"), cookie, "COOKIE"),
                arguments("token without scheme, good cookie", List.of(GOOD), cookie, "COOKIE"),
                arguments("token without scheme", List.of(GOOD), none, "session-token-and-uat-missing"),
                arguments(
                        "scheme that only begins so",
                        List.of("Bearers " + GOOD),
                        none,
                        "session-token-and-uat-missing"),
                arguments("empty header, good cookie", List.of(""), cookie, "COOKIE"),
                arguments(
                        "good cookie among others",
                        none,
                        List.of("a=b; __session=" + GOOD + "; __client_uat=1"),
                        "COOKIE"),
                arguments(
                        "good cookie in a second header",
                        none,
                        List.of("__client_uat=1", "__session=" + GOOD),
                        "COOKIE"),
                arguments(
                        "first of two cookies counts",
                        none,
                        List.of("__client_uat=1; __session=x; __session=" + GOOD),
                        "token-invalid"),
                arguments(
                        "cookie forged by encoding",
                        none,
                        List.of("a=b%3B__session=" + GOOD),
                        "session-token-and-uat-missing"),
                arguments(
                        "cookie named in capitals",
                        none,
                        List.of("__SESSION=" + GOOD),
                        "session-token-and-uat-missing"),
                arguments(
                        "active client without session",
                        none,
                        List.of("__client_uat=1"),
                        "client-uat-but-no-session-token"),
                arguments(
                        "session without active client",
                        none,
                        List.of("__session=" + GOOD),
                        "session-token-but-no-client-uat"),
                arguments(
                        "expired cookie",
                        none,
                        List.of("__client_uat=1; __session=" + EXPIRED),
                        "session-token-expired-refresh-non-eligible-no-refresh-cookie"),
                arguments(
                        "forged cookie",
                        none,
                        List.of("__client_uat=1; __session=" + FORGED),
                        "token-invalid-signature"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("carriers")
    void findsTheTokenWhereItBelongs(String name, List<String> authorization, List<String> cookies, String expected) {
        var decision = authenticator.decide(new RequestView(authorization, cookies), KEYS, TestTokens.NOW);

        assertThat(describe(decision)).isEqualTo(expected);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("session category", withHeader("cat", "cl_B7d4PD111AAA"), "signed in"),
                arguments("opted-out category", withHeader("cat", "cl_I7d4PD111III"), "signed in"),
                arguments("template category", withHeader("cat", "cl_B7d4PD222AAA"), "token-type-mismatch"),
                arguments("machine category", withHeader("cat", "cl_B7d4PD333AAA"), "token-type-mismatch"),
                arguments("unknown category", withHeader("cat", "new"), "token-type-mismatch"),
                arguments("empty category", withHeader("cat", ""), "token-type-mismatch"),
                arguments("null category", withHeader("cat", null), "token-type-mismatch"),
                arguments("OAuth token", withHeader("typ", "at+jwt"), "token-type-mismatch"),
                arguments("OAuth token, long", withHeader("typ", "application/at+jwt"), "token-type-mismatch"),
                arguments("machine subject", withClaim("sub", "mch_1"), "token-type-mismatch"),
                arguments("machine token, opaque", "mt_8XOIucKvqHVr5tYP123456789abcdefghij", "token-invalid"),
                arguments("subject not a text", withClaim("sub", 1), "token-verification-failed"),
                arguments("unknown key", withHeader("kid", "ins_new"), "needs ins_new"),
                arguments("pending session", withClaim("sts", "pending"), "pending"),
                arguments("active session", withClaim("sts", "active"), "signed in"),
                arguments("status not a text", withClaim("sts", 1), "signed in"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("kinds")
    void acceptsNothingButSessionTokens(String name, String token, String expected) {
        assertThat(describe(bearer(authenticator, token)).replace("HEADER", "signed in"))
                .isEqualTo(expected);
        assertThat(describe(cookie(authenticator, token)).replace("COOKIE", "signed in"))
                .isEqualTo(expected);
    }

    @Test
    void looksNoKeyUpForAnotherKindOfToken() {
        var token =
                sign(TestTokens.with(TestTokens.with(header(), "kid", "ins_new"), "cat", "cl_B7d4PD222AAA"), claims());

        assertThat(describe(bearer(authenticator, token))).isEqualTo("token-type-mismatch");
    }

    @Test
    void takesAPendingSessionWhereThatIsAccepted() {
        var accepting =
                new RequestAuthenticator(withCookies().acceptPending(true).build());

        assertThat(describe(cookie(accepting, withClaim("sts", "pending")))).isEqualTo("COOKIE");
    }

    @Test
    void leavesCookiesAloneUnlessTheyAreSwitchedOn() {
        var headerOnly =
                new RequestAuthenticator(AuthenticationSettings.builder().build());

        assertThat(describe(cookie(headerOnly, GOOD))).isEqualTo("session-token-and-uat-missing");
        assertThat(describe(bearer(headerOnly, GOOD))).isEqualTo("HEADER");
    }

    @ParameterizedTest(name = "header {0}, cookie {1}")
    @CsvSource({
        "REJECT, REJECT, token-invalid-authorized-parties, token-invalid-authorized-parties",
        "ALLOW,  REJECT, HEADER,                           token-invalid-authorized-parties",
        "REJECT, ALLOW,  token-invalid-authorized-parties, COOKIE",
        "ALLOW,  ALLOW,  HEADER,                           COOKIE"
    })
    void decidesAboutAMissingPartyByCarrier(MissingAzp header, MissingAzp cookie, String byHeader, String byCookie) {
        var strict = new RequestAuthenticator(withCookies()
                .tokens(TokenSettings.builder()
                        .authorizedParties(List.of(TestTokens.PARTY))
                        .build())
                .missingAzpHeader(header)
                .missingAzpCookie(cookie)
                .build());
        var token = withoutClaim("azp");

        assertThat(describe(bearer(strict, token))).isEqualTo(byHeader);
        assertThat(describe(cookie(strict, token))).isEqualTo(byCookie);
        assertThat(describe(bearer(strict, withClaim("azp", "https://evil.example.com"))))
                .isEqualTo("token-invalid-authorized-parties");
    }

    @Test
    void readsOnlyTheCookieWithoutSuffixWhereNoPublishableKeyIsKnown() {
        var keyless =
                new RequestAuthenticator(withCookies().publishableKey(null).build());

        assertThat(describe(cookie(keyless, GOOD))).isEqualTo("COOKIE");
        assertThat(describe(keyless.decide(
                        RequestView.cookies(List.of("__session_" + INSTANCE.cookieSuffix() + "=" + GOOD)),
                        KEYS,
                        TestTokens.NOW)))
                .isEqualTo("session-token-and-uat-missing");
    }

    @Test
    void neverThrowsForDamagedHeadersAndNeverBelievesThem() {
        var random = new Random(11);
        var bytes = ("__session=" + GOOD + "; __client_uat=1").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 5_000; i++) {
            var damaged = bytes.clone();
            damaged["__session=".length() + random.nextInt(GOOD.length())] = (byte) (random.nextInt(32) - 16);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            var text = new String(damaged, StandardCharsets.ISO_8859_1);
            var view = new RequestView(List.of(text.substring(random.nextInt(text.length()))), List.of(text));

            assertThat(authenticator.decide(view, KEYS, TestTokens.NOW)).isInstanceOf(SignedOut.class);
        }
    }

    private static AuthenticationSettingsBuilder withCookies() {
        return AuthenticationSettings.builder().sessionCookie(true).publishableKey(INSTANCE);
    }

    private static Decision bearer(RequestAuthenticator authenticator, String token) {
        return authenticator.decide(RequestView.bearer(token), KEYS, TestTokens.NOW);
    }

    private static Decision cookie(RequestAuthenticator authenticator, String token) {
        return authenticator.decide(
                RequestView.cookies(List.of("__client_uat=1; __session=" + token)), KEYS, TestTokens.NOW);
    }

    private static String describe(Decision decision) {
        if (decision instanceof SignedIn in) {
            return in.carrier().name();
        }
        return decision instanceof SignedOut out ? out.reason().slug() : "needs " + ((NeedsKeys) decision).keyId();
    }
}
