package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestKeySource;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenCacheStatus;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenSettings;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** Two instances with keys of one and the same id, by both drivers. */
class InstanceRouterTests {

    private static final PublishableKey PRIMARY = PublishableKey.of(InstanceType.PRODUCTION, "clerk.example.com");

    private static final PublishableKey ADMIN = PublishableKey.of(InstanceType.PRODUCTION, "clerk.admin.example.com");

    private static final long T = TestTokens.NOW.getEpochSecond();

    private static final String OF_PRIMARY = token(PRIMARY.issuer(), TestTokens.KEYS, Map.of());

    private static final String OF_ADMIN = token(ADMIN.issuer(), TestTokens.OTHER_KEYS, Map.of());

    private static final String OF_NOBODY = token("https://clerk.other.example.com", TestTokens.KEYS, Map.of());

    private static final String EXPIRED_OF_PRIMARY = token(PRIMARY.issuer(), TestTokens.KEYS, Map.of("exp", T - 60));

    private static final String EXPIRED_OF_ADMIN = token(ADMIN.issuer(), TestTokens.OTHER_KEYS, Map.of("exp", T - 60));

    private final TestClock clock = new TestClock();

    private final List<AuthenticationEvent> events = new CopyOnWriteArrayList<>();

    private final Instance primary = new Instance("primary", PRIMARY, TestTokens.KEYS);

    private final Instance admin = new Instance("admin", ADMIN, TestTokens.OTHER_KEYS);

    private final InstanceRouter router = new InstanceRouter(List.of(primary.rules, admin.rules));

    private final ClerkAuthenticator blocking =
            ClerkAuthenticator.route(router, List.of(primary.blocking, admin.blocking), events::add);

    private final ReactiveClerkAuthenticator reactive =
            ReactiveClerkAuthenticator.route(router, List.of(primary.reactive, admin.reactive), events::add);

    private enum Driver {
        BLOCKING,
        REACTIVE
    }

    /** What is sent, and who signs it in: the subject is the issuer; or why nobody does, and whose keys are fetched for it. */
    private record Case(String name, RequestView request, String expected, int ofPrimary, int ofAdmin) {

        @Override
        public String toString() {
            return name + ": " + expected;
        }
    }

    static Stream<Case> bearerTokens() {
        var both = pages(suffixed(PRIMARY, OF_PRIMARY), suffixed(ADMIN, OF_ADMIN));
        return Stream.of(
                new Case("of the primary", RequestView.bearer(OF_PRIMARY), PRIMARY.issuer(), 1, 0),
                new Case("of the other", RequestView.bearer(OF_ADMIN), ADMIN.issuer(), 0, 1),
                bearer(
                        "signed by the primary for the other",
                        ADMIN.issuer(),
                        TestTokens.KEYS,
                        "token-invalid-signature",
                        0,
                        1),
                bearer(
                        "signed by the other for the primary",
                        PRIMARY.issuer(),
                        TestTokens.OTHER_KEYS,
                        "token-invalid-signature",
                        1,
                        0),
                new Case("of somebody else", RequestView.bearer(OF_NOBODY), "token-invalid-issuer", 0, 0),
                bearer(
                        "of an issuer with a slash",
                        PRIMARY.issuer() + "/",
                        TestTokens.KEYS,
                        "token-invalid-issuer",
                        0,
                        0),
                bearer(
                        "of an issuer in capitals",
                        PRIMARY.issuer().toUpperCase(),
                        TestTokens.KEYS,
                        "token-invalid-issuer",
                        0,
                        0),
                bearer("of a number", 1, TestTokens.KEYS, "token-invalid-issuer", 0, 0),
                bearer("of a list", List.of(PRIMARY.issuer()), TestTokens.KEYS, "token-invalid-issuer", 0, 0),
                new Case("garbage", RequestView.bearer("x.y.z"), "token-invalid", 0, 0),
                new Case("nothing", RequestView.bearer(""), "token-invalid", 0, 0),
                new Case(
                        "of somebody else, beside good cookies",
                        RequestView.builder()
                                .authorization(List.of("Bearer " + OF_NOBODY))
                                .cookies(both.cookies())
                                .build(),
                        "token-invalid-issuer",
                        0,
                        0));
    }

    static Stream<Case> cookies() {
        return Stream.of(
                new Case("none", pages(), "session-token-and-uat-missing", 0, 0),
                new Case("of others", pages("theme=dark"), "session-token-and-uat-missing", 0, 0),
                new Case("of the primary", pages(suffixed(PRIMARY, OF_PRIMARY)), PRIMARY.issuer(), 1, 0),
                new Case("of the other", pages(suffixed(ADMIN, OF_ADMIN)), ADMIN.issuer(), 0, 1),
                new Case(
                        "of both",
                        pages(suffixed(ADMIN, OF_ADMIN), suffixed(PRIMARY, OF_PRIMARY)),
                        PRIMARY.issuer(),
                        1,
                        0),
                new Case(
                        "of both, the primary's expired",
                        pages(suffixed(PRIMARY, EXPIRED_OF_PRIMARY), suffixed(ADMIN, OF_ADMIN)),
                        ADMIN.issuer(),
                        1,
                        1),
                new Case(
                        "of both, both expired",
                        pages(suffixed(PRIMARY, EXPIRED_OF_PRIMARY), suffixed(ADMIN, EXPIRED_OF_ADMIN)),
                        "handshake clerk.example.com",
                        1,
                        1),
                new Case(
                        "of the other, expired",
                        pages(suffixed(ADMIN, EXPIRED_OF_ADMIN)),
                        "handshake clerk.admin.example.com",
                        0,
                        1),
                new Case(
                        "of both, the primary signed out",
                        pages("__client_uat_" + PRIMARY.cookieSuffix() + "=0", suffixed(ADMIN, OF_ADMIN)),
                        ADMIN.issuer(),
                        0,
                        1),
                new Case("without suffix, of the primary", pages(plain(OF_PRIMARY)), PRIMARY.issuer(), 1, 0),
                new Case("without suffix, of the other", pages(plain(OF_ADMIN)), ADMIN.issuer(), 0, 1),
                new Case(
                        "without suffix of the other, with suffix of the primary",
                        pages(plain(OF_ADMIN), suffixed(PRIMARY, OF_PRIMARY)),
                        PRIMARY.issuer(),
                        1,
                        0),
                new Case(
                        "without suffix of somebody else, with suffix of the other",
                        pages(plain(OF_NOBODY), suffixed(ADMIN, OF_ADMIN)),
                        ADMIN.issuer(),
                        0,
                        1),
                new Case(
                        "without suffix, of somebody else",
                        pages(plain(OF_NOBODY)),
                        "session-token-and-uat-missing",
                        0,
                        0),
                new Case(
                        "of the other under the primary's name",
                        pages(suffixed(PRIMARY, OF_ADMIN)),
                        "token-invalid-signature",
                        1,
                        0),
                new Case(
                        "of the primary under the other's name",
                        pages(suffixed(ADMIN, OF_PRIMARY)),
                        "token-invalid-signature",
                        0,
                        1),
                new Case("garbage without suffix", pages("__session=x; __client_uat=1"), "token-invalid", 0, 0));
    }

    private static Case bearer(String name, Object issuer, KeyPair keys, String expected, int ofPrimary, int ofAdmin) {
        return new Case(name, RequestView.bearer(token(issuer, keys, Map.of())), expected, ofPrimary, ofAdmin);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bearerTokens", "cookies"})
    void letsTheInstanceDecideThatARequestIsFor(Case row) {
        for (var driver : Driver.values()) {
            var outcome = authenticate(driver, row.request());

            assertThat(result(outcome)).as(driver.name()).isEqualTo(row.expected());
            assertThat(primary.source.fetches()).as("keys of the primary").isEqualTo(row.ofPrimary());
            assertThat(admin.source.fetches()).as("keys of the other").isEqualTo(row.ofAdmin());
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverAcceptsATokenOfOneForTheOtherEvenIfItIsKnown(Driver driver) {
        for (int i = 0; i < 3; i++) {
            assertThat(result(authenticate(driver, RequestView.bearer(OF_PRIMARY))))
                    .isEqualTo(PRIMARY.issuer());
            assertThat(result(authenticate(driver, RequestView.bearer(OF_ADMIN))))
                    .isEqualTo(ADMIN.issuer());
            assertThat(result(admin.authenticate(driver, RequestView.bearer(OF_PRIMARY))))
                    .isEqualTo("token-invalid-signature");
            assertThat(result(primary.authenticate(driver, RequestView.bearer(OF_ADMIN))))
                    .isEqualTo("token-invalid-signature");
            assertThat(result(admin.authenticate(driver, pages(plain(OF_PRIMARY)))))
                    .isEqualTo("session-token-and-uat-missing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesAnewAboutATokenThatIsRemembered(Driver driver) {
        assertThat(result(authenticate(driver, RequestView.bearer(OF_ADMIN)))).isEqualTo(ADMIN.issuer());
        assertThat(admin.rules.remembers(OF_ADMIN)).isTrue();
        assertThat(primary.rules.remembers(OF_ADMIN)).isFalse();
        assertThat(result(authenticate(driver, RequestView.bearer(OF_ADMIN)))).isEqualTo(ADMIN.issuer());
        assertThat(primary.rules.tokenCache()).isEqualTo(new TokenCacheStatus(0, 0, 0, 0));

        clock.advance(Duration.ofMinutes(2));
        assertThat(result(authenticate(driver, RequestView.bearer(OF_ADMIN)))).isEqualTo("token-expired");
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenByItsIssuerWhereTheKeysWouldFit(Driver driver) {
        var twin = new Instance("twin", ADMIN, TestTokens.KEYS);

        assertThat(result(twin.authenticate(driver, RequestView.bearer(OF_PRIMARY))))
                .isEqualTo("token-invalid-issuer");
    }

    @ParameterizedTest
    @EnumSource
    void asksEveryInstanceForABrowserThatComesBack(Driver driver) {
        admin.directives = List.of(suffixed(ADMIN, OF_ADMIN).split("; ")[0]);
        var back = pages("__clerk_handshake_nonce=n");

        assertThat(result(authenticate(driver, back))).isEqualTo(ADMIN.issuer());

        admin.directives = List.of();
        primary.directives = List.of(suffixed(PRIMARY, OF_PRIMARY).split("; ")[0]);
        assertThat(result(authenticate(driver, back))).isEqualTo(PRIMARY.issuer());
    }

    @Test
    void knowsABrowserThatComesBackByItsUrlToo() {
        var url = RequestUrl.parse("https://app.example.com/page?__clerk_handshake_nonce=n");

        assertThat(router.ofRequest(RequestView.builder().url(url).build())).containsExactly(0, 1);
        assertThat(router.ofRequest(RequestView.cookies(List.of()))).containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheListenerOfTokensThatAreForNobody(Driver driver) {
        var outcome = authenticate(driver, RequestView.bearer(OF_NOBODY));
        authenticate(driver, RequestView.bearer(OF_ADMIN));

        assertThat(events).containsExactly(new AuthenticationEvent("none", outcome, Decision.Carrier.HEADER, Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void keepsAnOutageOfOneFromTheOther(Driver driver) {
        primary.source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);

        assertThat(result(authenticate(driver, RequestView.bearer(OF_PRIMARY)))).isEqualTo("jwk-remote-failed-to-load");
        assertThat(result(authenticate(driver, RequestView.bearer(OF_ADMIN)))).isEqualTo(ADMIN.issuer());
        assertThat(result(authenticate(driver, pages(suffixed(PRIMARY, OF_PRIMARY)))))
                .isEqualTo("jwk-remote-failed-to-load");
        assertThat(result(authenticate(driver, pages(suffixed(PRIMARY, OF_PRIMARY), suffixed(ADMIN, OF_ADMIN)))))
                .isEqualTo(ADMIN.issuer());
    }

    @ParameterizedTest
    @EnumSource
    void saysNoToNobodyOfWhomAnotherMightHaveSaidYes(Driver driver) {
        admin.source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        var gone = "__client_uat_" + PRIMARY.cookieSuffix() + "=0";

        for (var ofPrimary : List.of(gone, suffixed(PRIMARY, EXPIRED_OF_PRIMARY))) {
            assertThat(result(authenticate(driver, pages(ofPrimary, suffixed(ADMIN, OF_ADMIN)))))
                    .isEqualTo("jwk-remote-failed-to-load");
        }
        assertThat(result(authenticate(driver, pages(suffixed(PRIMARY, OF_PRIMARY), suffixed(ADMIN, OF_ADMIN)))))
                .isEqualTo(PRIMARY.issuer());
    }

    @ParameterizedTest
    @EnumSource
    void turnsWhatNobodyExpectedIntoAnOutcome(Driver driver) {
        assertThat(authenticate(driver, new RequestView(null, null)))
                .isEqualTo(new SignedOut(RequestReason.UNEXPECTED_ERROR));
    }

    @Test
    void needsInstancesThatCanBeToldApart() {
        var nameless = AuthenticationSettings.builder().build();
        var sameName = admin.settings.toBuilder().instance("primary").build();
        var sameIssuer =
                admin.settings.toBuilder().tokens(primary.settings.tokens()).build();
        var reserved = admin.settings.toBuilder().instance("none").build();

        assertRefused(List.of(), "must be an instance");
        assertRefused(List.of(nameless), "must have an issuer");
        assertRefused(List.of(primary.settings, sameName), "second instance");
        assertRefused(List.of(primary.settings, sameIssuer), "issuers of its own");
        assertRefused(List.of(primary.settings, reserved), "'none'");
    }

    private static void assertRefused(List<AuthenticationSettings> instances, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstanceRouter(
                        instances.stream().map(RequestAuthenticator::new).toList()))
                .withMessageContaining(message);
    }

    private Outcome authenticate(Driver driver, RequestView request) {
        return driver == Driver.BLOCKING
                ? blocking.authenticate(request)
                : reactive.authenticate(request).block();
    }

    /** Who signs in, or why nobody does, and where the browser is sent to find out. */
    private static String result(Outcome outcome) {
        if (outcome instanceof SignedIn in) {
            return String.valueOf(in.token().claims().get("iss"));
        }
        var out = (SignedOut) outcome;
        return out.challenge() != null && out.challenge().location() != null
                ? "handshake " + out.challenge().location().replaceAll("https://([^/]*)/v1/client/handshake.*", "$1")
                : out.reason().slug();
    }

    private static RequestView pages(String... cookies) {
        return RequestView.builder()
                .url(RequestUrl.parse("https://app.example.com/page"))
                .secFetchDest("document")
                .cookies(cookies.length == 0 ? List.of() : List.of(String.join("; ", cookies)))
                .build();
    }

    private static String plain(String session) {
        return "__session=" + session + "; __client_uat=1";
    }

    private static String suffixed(PublishableKey key, String session) {
        return "__session_" + key.cookieSuffix() + "=" + session + "; __client_uat_" + key.cookieSuffix() + "=1";
    }

    private static String token(Object issuer, KeyPair keys, Map<String, Object> changes) {
        var claims = TestTokens.with(TestTokens.claims(), "iss", issuer);
        claims.putAll(changes);
        return TestTokens.sign(
                TestTokens.json(TestTokens.header()), TestTokens.json(claims), keys.getPrivate(), "SHA256withRSA");
    }

    private final class Instance implements SessionBackend {

        private final AuthenticationSettings settings;

        private final RequestAuthenticator rules;

        private final TestKeySource source;

        private final ClerkAuthenticator blocking;

        private final ReactiveClerkAuthenticator reactive;

        private List<String> directives = List.of();

        private Instance(String name, PublishableKey key, KeyPair keys) {
            this.settings = AuthenticationSettings.builder()
                    .instance(name)
                    .publishableKey(key)
                    .sessionCookie(true)
                    .handshake(new HandshakeSettings(HandshakeMode.PROTECTED, null, List.of()))
                    .tokens(TokenSettings.builder()
                            .issuers(List.of(key.issuer()))
                            .build())
                    .build();
            this.source = TestKeySource.of(
                    KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk(TestTokens.KEY_ID, keys.getPublic()))));
            this.rules = new RequestAuthenticator(settings);
            var cache = new KeySetCache(source, clock);
            this.blocking = ClerkAuthenticator.create(rules, cache, this, clock);
            this.reactive = ReactiveClerkAuthenticator.create(rules, cache, this, clock);
        }

        Outcome authenticate(Driver driver, RequestView request) {
            return driver == Driver.BLOCKING
                    ? blocking.authenticate(request)
                    : reactive.authenticate(request).block();
        }

        @Override
        public Mono<List<String>> handshakePayload(String nonce) {
            return Mono.just(directives);
        }

        @Override
        public Mono<RefreshAnswer> refresh(RefreshRequest request) {
            return Mono.just(new RefreshAnswer.Failed("none"));
        }
    }
}
