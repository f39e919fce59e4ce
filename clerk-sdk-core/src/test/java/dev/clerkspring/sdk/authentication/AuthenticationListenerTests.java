package dev.clerkspring.sdk.authentication;

import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.withoutClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clerkspring.sdk.authentication.AuthenticationEvent.Finding;
import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.ClerkSession.Actor;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.MissingAzp;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestKeySource;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenSettings;
import java.lang.Thread.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** What a listener hears: of every decision once, whatever had to be fetched for it. */
class AuthenticationListenerTests {

    private static final long T = TestTokens.NOW.getEpochSecond();

    private static final String GOOD = TestTokens.session();

    private static final String EXPIRED = withClaim("exp", T - 60);

    private static final String NO_AZP = withoutClaim("azp");

    private static final String EMPTY_AZP = withClaim("azp", "");

    private static final String WRONG_AZP = withClaim("azp", "https://evil.example.com");

    private final List<AuthenticationEvent> events = new CopyOnWriteArrayList<>();

    private final TestKeySource source = TestKeySource.of(TestTokens.keySet());

    private enum Driver {
        BLOCKING,
        REACTIVE
    }

    /** A request, what the Backend API says about it, and what is heard. */
    private record Case(
            String name,
            MissingAzp policy,
            RequestView request,
            List<String> cookies,
            @Nullable Carrier carrier,
            Set<Finding> findings) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                of("good header", RequestView.bearer(GOOD), Carrier.HEADER),
                of("garbage header", RequestView.bearer("x"), Carrier.HEADER),
                of("nothing", RequestView.cookies(List.of()), null),
                of("good cookie", cookies(GOOD), Carrier.COOKIE),
                of("a client alone", page("__client_uat=1"), Carrier.COOKIE),
                of("a foreign cookie", page("theme=dark"), null),
                of("header without azp", RequestView.bearer(NO_AZP), Carrier.HEADER, Finding.AZP_MISSING_REJECTED),
                of("cookie without azp", cookies(NO_AZP), Carrier.COOKIE, Finding.AZP_MISSING_REJECTED),
                of("cookie with an empty azp", cookies(EMPTY_AZP), Carrier.COOKIE, Finding.AZP_MISSING_REJECTED),
                of("header with a wrong azp", RequestView.bearer(WRONG_AZP), Carrier.HEADER, Finding.AZP_WRONG),
                of("cookie with a wrong azp", cookies(WRONG_AZP), Carrier.COOKIE, Finding.AZP_WRONG),
                allowing("header without azp", RequestView.bearer(NO_AZP), Carrier.HEADER, Finding.AZP_MISSING_ALLOWED),
                allowing("cookie without azp", cookies(NO_AZP), Carrier.COOKIE, Finding.AZP_MISSING_ALLOWED),
                allowing("cookie with a wrong azp", cookies(WRONG_AZP), Carrier.COOKIE, Finding.AZP_WRONG),
                allowing("good cookie", cookies(GOOD), Carrier.COOKIE),
                of("forged, without azp", RequestView.bearer(forged(NO_AZP)), Carrier.HEADER),
                fetching("renewed", refresh(), List.of("__session=" + GOOD), Finding.SESSION_RENEWED),
                fetching("not renewed", refresh(), List.of(), Finding.SESSION_NOT_RENEWED),
                fetching(
                        "renewed without azp",
                        refresh(),
                        List.of("__session=" + NO_AZP),
                        Finding.SESSION_NOT_RENEWED,
                        Finding.AZP_MISSING_REJECTED),
                of("expired, without a refresh token", cookies(EXPIRED), Carrier.COOKIE),
                fetching("back from Clerk", back(), List.of("__session=" + GOOD), Finding.HANDSHAKE_COMPLETED),
                fetching("back signed out", back(), List.of("__session="), Finding.HANDSHAKE_COMPLETED),
                fetching("back with nothing", back(), List.of(), Finding.HANDSHAKE_FAILED),
                fetching(
                        "back without azp",
                        back(),
                        List.of("__session=" + NO_AZP),
                        Finding.HANDSHAKE_FAILED,
                        Finding.AZP_MISSING_REJECTED),
                of(
                        "back with a forged token",
                        page("__client_uat=1; __clerk_handshake=x.y.z"),
                        Carrier.COOKIE,
                        Finding.HANDSHAKE_FAILED));
    }

    private static Case of(String name, RequestView request, @Nullable Carrier carrier, Finding... findings) {
        return new Case(name, MissingAzp.REJECT, request, List.of(), carrier, Set.of(findings));
    }

    private static Case allowing(String name, RequestView request, Carrier carrier, Finding... findings) {
        return new Case(name + ", allowed", MissingAzp.ALLOW, request, List.of(), carrier, Set.of(findings));
    }

    private static Case fetching(String name, RequestView request, List<String> cookies, Finding... findings) {
        return new Case(name, MissingAzp.REJECT, request, cookies, Carrier.COOKIE, Set.of(findings));
    }

    private static RequestView cookies(String session) {
        return page("__client_uat=1; __session=" + session);
    }

    private static RequestView refresh() {
        return page("__client_uat=1; __session=" + EXPIRED + "; __refresh" + Setup.PROD.suffix() + "=r");
    }

    private static RequestView back() {
        return page("__client_uat=1; __clerk_handshake_nonce=n");
    }

    private static RequestView page(String cookies) {
        return RequestView.builder()
                .url(RequestUrl.parse("https://app.example.com/page"))
                .secFetchDest("document")
                .cookies(List.of(cookies))
                .build();
    }

    private static String forged(String token) {
        return token.substring(0, token.lastIndexOf('.')) + GOOD.substring(GOOD.lastIndexOf('.'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void hearsOfADecisionAndWhatWasFoundOnTheWay(Case row) {
        for (var driver : Driver.values()) {
            events.clear();
            var outcome = authenticate(driver, row, events::add);

            assertThat(events)
                    .as(driver.name())
                    .containsExactly(new AuthenticationEvent("admin", outcome, row.carrier(), row.findings()));
        }
    }

    @Test
    void appliesThePolicyOfEachCarrier() {
        var settings = AuthenticationSettings.builder()
                .tokens(TokenSettings.builder()
                        .authorizedParties(List.of(TestTokens.PARTY))
                        .build())
                .missingAzpHeader(MissingAzp.ALLOW)
                .build();

        assertThat(new Instance(settings).allowsMissingAzp(Carrier.HEADER)).isTrue();
        assertThat(new Instance(settings).allowsMissingAzp(Carrier.COOKIE)).isFalse();
    }

    @Test
    void tellsAcceptedFromRefused() {
        assertThat(authenticate(Driver.BLOCKING, of("good", cookies(GOOD), null), events::add))
                .isInstanceOf(SignedIn.class);
        assertThat(authenticate(Driver.BLOCKING, of("bad", cookies(NO_AZP), null), events::add))
                .isInstanceOf(SignedOut.class);
    }

    @ParameterizedTest
    @EnumSource
    void hearsWhoActsInWhoseName(Driver driver) {
        var claims = TestTokens.with(TestTokens.claims(), "act", Map.of("sub", "user_support"));
        var request = RequestView.bearer(TestTokens.sign(TestTokens.header(), claims));
        authenticate(driver, of("impersonated", request, null), events::add);

        assertThat(events).singleElement().satisfies(event -> {
            var session = ClerkSession.of(((SignedIn) event.outcome()).token().claims());
            assertThat(session.userId()).isEqualTo("user_1");
            assertThat(session.actor()).extracting(Actor::subject).isEqualTo("user_support");
        });
    }

    @ParameterizedTest
    @EnumSource
    void hearsOfAnOutageToo(Driver driver) {
        source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        var outcome = authenticate(driver, of("outage", RequestView.bearer(GOOD), null), events::add);

        assertThat(events).containsExactly(new AuthenticationEvent("admin", outcome, Carrier.HEADER, Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void harmsNobodyByFailing(Driver driver) {
        AuthenticationListener failing = event -> {
            throw new IllegalStateException("listener");
        };
        assertThat(authenticate(driver, of("good", RequestView.bearer(GOOD), null), failing))
                .isInstanceOf(SignedIn.class);
        assertThat(authenticate(driver, of("broken", new RequestView(null, null), null), events::add))
                .isEqualTo(new SignedOut(RequestReason.UNEXPECTED_ERROR));
    }

    @Test
    @Tag("interrupts")
    void hearsOfAWaitThatIsInterrupted() throws Exception {
        source.answerLater(new CompletableFuture<KeySet>());
        var request = of("waiting", RequestView.bearer(GOOD), null);
        var thread = new Thread(() -> authenticate(Driver.BLOCKING, request, events::add));
        thread.start();
        await().until(() -> EnumSet.of(State.WAITING, State.TIMED_WAITING).contains(thread.getState()));
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(events)
                .containsExactly(new AuthenticationEvent(
                        "admin", new SignedOut(RequestReason.UNEXPECTED_ERROR), Carrier.HEADER, Set.of()));
    }

    private Outcome authenticate(Driver driver, Case row, AuthenticationListener listener) {
        var settings = Setup.PROD.settings(HandshakeMode.PROTECTED).toBuilder()
                .instance("admin")
                .tokens(TokenSettings.builder()
                        .authorizedParties(List.of(TestTokens.PARTY))
                        .build())
                .missingAzpHeader(row.policy())
                .missingAzpCookie(row.policy())
                .build();
        var rules = new RequestAuthenticator(settings);
        var clock = new TestClock();
        var keys = new KeySetCache(source, clock);
        var backend = new Answers(row.cookies());
        return driver == Driver.BLOCKING
                ? ClerkAuthenticator.create(rules, keys, backend, clock, listener)
                        .authenticate(row.request())
                : ReactiveClerkAuthenticator.create(rules, keys, backend, clock, listener)
                        .authenticate(row.request())
                        .block();
    }

    private record Answers(List<String> cookies) implements SessionBackend {

        @Override
        public Mono<List<String>> handshakePayload(String nonce) {
            return Mono.just(cookies);
        }

        @Override
        public Mono<RefreshAnswer> refresh(RefreshRequest request) {
            return Mono.just(
                    cookies.isEmpty()
                            ? new RefreshAnswer.Failed("resource_not_found")
                            : new RefreshAnswer.Cookies(cookies));
        }
    }
}
