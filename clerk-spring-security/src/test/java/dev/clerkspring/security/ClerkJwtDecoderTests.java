package dev.clerkspring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.token.TokenReason;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ClerkJwtDecoderTests {

    private final ClerkJwtDecoder decoder = new ClerkJwtDecoder(TestSessions.authenticator());

    @Test
    void decodesAnAcceptedTokenWithTimesAsInstants() {
        var jwt = decoder.decode(TestSessions.ADMIN);

        assertThat(jwt.getTokenValue()).isEqualTo(TestSessions.ADMIN);
        assertThat(jwt.getHeaders()).containsEntry("kid", "ins_test");
        assertThat(jwt.getSubject()).isEqualTo("user_1");
        assertThat(jwt.getIssuedAt()).isEqualTo(Instant.ofEpochSecond(TestSessions.ISSUED_AT));
        assertThat(jwt.getNotBefore()).isEqualTo(Instant.ofEpochSecond(TestSessions.ISSUED_AT - 10));
        assertThat(jwt.getExpiresAt()).isEqualTo(Instant.ofEpochSecond(TestSessions.ISSUED_AT + 60));
        assertThat(jwt.getClaimAsInstant("exp")).isEqualTo(jwt.getExpiresAt());
    }

    @Test
    void makesOneJwtOfARememberedTokenHoweverOftenItComes() {
        var remembered = TestSessions.authenticator().authenticate(RequestView.bearer(TestSessions.ADMIN));
        var other = TestSessions.authenticator().authenticate(RequestView.bearer(TestSessions.MEMBER));
        var decoder = new ClerkJwtDecoder(
                request -> request.equals(RequestView.bearer(TestSessions.ADMIN)) ? remembered : other);

        assertThat(decoder.decode(TestSessions.ADMIN)).isSameAs(decoder.decode(TestSessions.ADMIN));
        assertThat(decoder.decode(TestSessions.MEMBER)).isNotEqualTo(decoder.decode(TestSessions.ADMIN));
    }

    @Test
    void decodesTheTokenInTheCookie() {
        var request = RequestView.cookies(List.of("__session=" + TestSessions.MEMBER));

        assertThat(decoder.decode(request).getSubject()).isEqualTo("user_1");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"JWK_REMOTE_FAILED_TO_LOAD", "SECRET_KEY_INVALID"})
    void rejectsWithTheReason(TokenReason reason) {
        var decoder = new ClerkJwtDecoder(request -> TestSessions.signedOut(reason));

        assertThatExceptionOfType(ClerkTokenRejectedException.class)
                .isThrownBy(() -> decoder.decode(TestSessions.GARBAGE))
                .withMessageContaining(reason.slug())
                .withMessageNotContaining(TestSessions.MARK)
                .satisfies(ex -> assertThat(ex.reason().slug()).isEqualTo(reason.slug()));
    }

    static Stream<SignedOut> unavailable() {
        return Stream.of(
                TestSessions.signedOut(TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                TestSessions.signedOut(TokenReason.SECRET_KEY_INVALID),
                new SignedOut(RequestReason.UNEXPECTED_ERROR));
    }

    @ParameterizedTest
    @MethodSource("unavailable")
    void doesNotBlameTheTokenForWantOfKeys(SignedOut outcome) {
        var decoder = new ClerkJwtDecoder(request -> outcome);

        assertThatExceptionOfType(ClerkUnavailableException.class)
                .isThrownBy(() -> decoder.decode(TestSessions.ADMIN))
                .withMessageNotContaining(TestSessions.MARK)
                .satisfies(ex -> assertThat(ex.reason()).isEqualTo(outcome.reason()));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of("in order", 100L, 160L, Instant.ofEpochSecond(100), Instant.ofEpochSecond(160)),
                Arguments.of("fractions", 100.9, 160.5, Instant.ofEpochSecond(100), Instant.ofEpochSecond(160)),
                Arguments.of("turned by skew", 103L, 100L, null, Instant.ofEpochSecond(100)),
                Arguments.of("equal", 100L, 100L, null, Instant.ofEpochSecond(100)),
                Arguments.of("no times", "soon", List.of(), null, null),
                Arguments.of(
                        "beyond long",
                        100L,
                        BigInteger.TWO.pow(70),
                        Instant.ofEpochSecond(100),
                        Instant.parse("9999-12-31T23:59:59Z")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void neverFailsForTheTimesOfAnAcceptedToken(
            String name, Object issuedAt, Object expiresAt, @Nullable Instant issued, @Nullable Instant expires) {
        var jwt = decoded(Map.of("sub", "user_1", "iat", issuedAt, "exp", expiresAt));

        assertThat(jwt.getIssuedAt()).isEqualTo(issued);
        assertThat(jwt.getExpiresAt()).isEqualTo(expires);
    }

    @Test
    void leavesNullClaimsOut() {
        var claims = new HashMap<String, Object>(Map.of("sub", "user_1"));
        claims.put("cnf", null);

        assertThat(decoded(claims).hasClaim("cnf")).isFalse();
    }

    @Test
    void reactiveTwinDecodesAndFailsAlike() {
        var decoder = new ReactiveClerkJwtDecoder(
                request -> Mono.fromSupplier(() -> TestSessions.authenticator().authenticate(request)));

        StepVerifier.create(decoder.decode(TestSessions.ADMIN).map(Jwt::getSubject))
                .expectNext("user_1")
                .verifyComplete();
        StepVerifier.create(decoder.decode(TestSessions.EXPIRED)).verifyError(ClerkTokenRejectedException.class);
        StepVerifier.create(decoder.decode(TestSessions.OUTAGE)).verifyError(ClerkUnavailableException.class);
    }

    private static Jwt decoded(Map<String, Object> claims) {
        return new ClerkJwtDecoder(request -> new SignedIn(TestSessions.token("t", claims), Carrier.HEADER))
                .decode("t");
    }
}
