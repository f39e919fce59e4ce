package dev.clerkspring.sdk.token;

import static dev.clerkspring.sdk.token.TestTokens.slug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class VerifiedTokensTests {

    private static final KeySet KEYS = TestTokens.keySet();

    private static final String GENUINE = TestTokens.session();

    private static final Instant NOW = TestTokens.NOW;

    private static final TokenSettings WITHOUT =
            TokenSettings.builder().cacheSize(DataSize.ofBytes(0)).build();

    private final TokenVerifier verifier = new TokenVerifier(TokenSettings.defaults());

    @Test
    void remembersATokenThatHasBeenVerified() {
        var token = TestTokens.session();
        assertThat(verifier.remembers(token)).isFalse();
        var first = verified(verifier, token);

        assertThat(verifier.remembers(new String(token))).isTrue();
        assertThat(verifier.read(new String(token))).isSameAs(verifier.read(token));
        assertThat(verified(verifier, new String(token))).isSameAs(first);
    }

    @Test
    void remembersNothingWhereItIsSwitchedOff() {
        var token = TestTokens.session();
        var forgetful = new TokenVerifier(WITHOUT);

        assertThat(verified(forgetful, token)).isEqualTo(verified(forgetful, token));
        assertThat(verified(forgetful, token)).isNotSameAs(verified(forgetful, token));
        assertThat(forgetful.remembers(token)).isFalse();
    }

    @Test
    void countsWhatItFindsAndWhatNot() {
        var token = TestTokens.session();
        verifier.verify(token, KEYS, NOW);
        verifier.verify(token, KEYS, NOW);
        verifier.withMissingAzp(MissingAzp.ALLOW).verify(token, KEYS, NOW);
        verifier.verify("garbage", KEYS, NOW);

        assertThat(verifier.cache()).isEqualTo(new TokenCacheStatus(1, 2, 2, 0));
        assertThat(new TokenVerifier(WITHOUT).cache()).isNull();
    }

    @Test
    void countsWhatItLetsGo() {
        var small = new TokenVerifier(TokenSettings.builder()
                .cacheSize(DataSize.ofBytes(VerifiedTokens.bytes(GENUINE) * 2L))
                .build());
        for (int user = 0; user < 10; user++) {
            small.verify(TestTokens.withClaim("sub", "user_" + user), KEYS, NOW);
        }

        var status = Objects.requireNonNull(small.cache());
        assertThat(status.evictions()).isPositive();
        assertThat(status.size() + status.evictions()).isEqualTo(10);
    }

    static Stream<Arguments> tokens() {
        long now = NOW.getEpochSecond();
        return Stream.of(
                arguments("ordinary", Map.of()),
                arguments("expires at once", Map.of("exp", now + 1)),
                arguments("expires in part of a second", Map.of("exp", now + 1.5)),
                arguments("expires before it begins", Map.of("exp", now - 4, "nbf", now + 4)),
                arguments("begins later", Map.of("nbf", now + 20)),
                arguments("begins in part of a second", Map.of("nbf", now + 20.999)),
                arguments("issued later", Map.of("iat", now + 20)),
                arguments("lives for ever", Map.of("exp", 253_402_300_799L)),
                arguments("exactly one second", Map.of("nbf", now, "iat", now, "exp", now + 1)));
    }

    @ParameterizedTest(name = "{0}, skew {1} ms")
    @MethodSource("tokensAndSkews")
    void livesNotAMillisecondLongerOrShorter(String name, long skew, Map<String, Object> changes) {
        var claims = TestTokens.claims();
        claims.putAll(changes);
        var token = TestTokens.sign(TestTokens.header(), claims);
        var settings =
                TokenSettings.builder().clockSkew(Duration.ofMillis(skew)).build();
        var remembering = new TokenVerifier(settings);
        var forgetful = new TokenVerifier(
                settings.toBuilder().cacheSize(DataSize.ofBytes(0)).build());
        var instants = instantsAround(claims, skew);
        // It enters at the first instant at which it is valid, and is then asked for at all of them, in both
        // directions.
        instants.forEach(instant -> remembering.verify(token, KEYS, instant));
        assertThat(Objects.requireNonNull(remembering.read(token)).proof()).isNotNull();

        for (var instant : instants) {
            assertThat(remembering.verify(token, KEYS, instant))
                    .as("at %s", instant)
                    .isEqualTo(forgetful.verify(token, KEYS, instant));
        }
    }

    static Stream<Arguments> tokensAndSkews() {
        return tokens().flatMap(token -> Stream.of(0L, 1L, 4_999L, 5_000L)
                .filter(skew -> skew >= 4_999 || !"expires before it begins".equals(token.get()[0]))
                .map(skew -> arguments(token.get()[0], skew, token.get()[1])));
    }

    private static List<Instant> instantsAround(Map<String, Object> claims, long skew) {
        var instants = new ArrayList<Instant>();
        for (var name : List.of("nbf", "iat", "exp")) {
            long seconds = ((Number) Objects.requireNonNull(claims.get(name))).longValue();
            for (long edge : new long[] {-skew, 0, skew}) {
                for (long offset : new long[] {-1_000, -999, -2, -1, 0, 1, 2, 999, 1_000}) {
                    instants.add(Instant.ofEpochSecond(seconds).plusMillis(edge + offset));
                }
                instants.add(Instant.ofEpochSecond(seconds).plusMillis(edge).minusNanos(1));
                instants.add(Instant.ofEpochSecond(seconds).plusMillis(edge).plusNanos(1));
            }
        }
        return instants;
    }

    @Test
    void countsForTheVeryKeySetAlone() {
        var token = TestTokens.session();
        var same = TestTokens.keySet();
        var other =
                KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk(TestTokens.KEY_ID, TestTokens.OTHER_KEYS.getPublic())));
        var removed = KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk("new", TestTokens.KEYS.getPublic())));
        var remembered = verified(verifier, token);

        assertThat(slug(verifier.verify(token, other, NOW))).isEqualTo("token-invalid-signature");
        assertThat(slug(verifier.verify(token, removed, NOW))).isEqualTo("needs " + TestTokens.KEY_ID);
        assertThat(slug(verifier.verify(token, KeySet.empty(), NOW))).isEqualTo("needs " + TestTokens.KEY_ID);
        assertThat(((TokenVerification.Verified) verifier.verify(token, same, NOW)).token())
                .isEqualTo(remembered)
                .isNotSameAs(remembered);
    }

    @Test
    void forgetsWhatOlderKeysHaveVerified() {
        var known = new VerifiedTokens(DataSize.ofMegabytes(1));
        IntStream.range(0, 10).forEach(i -> known.add(genuine("user_" + i), KEYS));
        assertThat(known.size()).isEqualTo(10);

        known.add(genuine("user_new"), TestTokens.keySet());
        assertThat(known.size()).isOne();
    }

    @Test
    void appliesEachVerifiersOwnRules() {
        var token = TestTokens.withoutClaim("azp");
        var allowing = new TokenVerifier(
                TokenSettings.builder()
                        .authorizedParties(List.of(TestTokens.PARTY))
                        .build(),
                MissingAzp.ALLOW);
        var rejecting = allowing.withMissingAzp(MissingAzp.REJECT);

        var first = verified(allowing, token);
        assertThat(verified(allowing.withMissingAzp(MissingAzp.ALLOW), token)).isSameAs(first);
        assertThat(rejecting.read(token)).isSameAs(allowing.read(token));
        assertThat(slug(rejecting.verify(token, KEYS, NOW))).isEqualTo("token-invalid-authorized-parties");
        assertThat(slug(new TokenVerifier(TokenSettings.builder()
                                .issuers(List.of("https://other.example.com"))
                                .build())
                        .verify(Objects.requireNonNull(allowing.read(token)), KEYS, NOW)))
                .isEqualTo("token-invalid-issuer");
    }

    @Test
    void provesNothingToAVerifierOfAnotherKind() {
        var token = TestTokens.session();
        verified(verifier, token);
        var proven = Objects.requireNonNull(verifier.read(token));

        var ofAnotherKind = TokenVerifier.ofOauthTokens(TokenSettings.defaults());
        assertThat(slug(ofAnotherKind.verify(proven, KEYS, NOW))).isEqualTo("token-invalid");
    }

    @Test
    void readsNoRememberedTokenThatOtherSettingsFindTooLong() {
        var token = TestTokens.session();
        verified(verifier, token);

        assertThat(slug(new TokenVerifier(TokenSettings.builder().maxLength(10).build()).verify(token, KEYS, NOW)))
                .isEqualTo("token-invalid");
    }

    static Stream<Arguments> forgeries() {
        var parts = GENUINE.split("\\.");
        var other = TestTokens.withClaim("sub", "user_2").split("\\.");
        var header = TestTokens.withHeader("x", 1).split("\\.");
        return Stream.of(
                arguments("another payload under the same signature", join(parts[0], other[1], parts[2])),
                arguments("another header under the same signature", join(header[0], parts[1], parts[2])),
                arguments("another signature with the same end", join(parts[0], parts[1], changed(parts[2]))),
                arguments("no signature", join(parts[0], parts[1], "")),
                arguments("another key", forged(TestTokens.claims())),
                arguments("padding", GENUINE + "="),
                arguments("only the end of the signature", "." + "." + parts[2].substring(parts[2].length() - 32)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void neitherAcceptsNorRemembersAForgery(String name, String forgery) {
        verified(verifier, GENUINE);
        for (int i = 0; i < 3; i++) {
            assertThat(slug(verifier.verify(forgery, KEYS, NOW))).startsWith("token-invalid");
        }
        var read = verifier.read(forgery);
        assertThat(read != null ? read.proof() : null).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "sub"})
    void doesNotRememberAGenuineTokenThatIsRefused(String claim) {
        var token = TestTokens.withoutClaim(claim);

        assertThat(slug(verifier.verify(token, KEYS, NOW))).isEqualTo("token-verification-failed");
        assertThat(Objects.requireNonNull(verifier.read(token)).proof()).isNull();
    }

    @Test
    void keepsAGenuineTokenHoweverManyForgeriesCome() {
        var small = new TokenVerifier(
                TokenSettings.builder().cacheSize(DataSize.ofKilobytes(16)).build());
        var token = TestTokens.session();
        var remembered = verified(small, token);
        var parts = token.split("\\.");
        for (int i = 0; i < 1_000; i++) {
            var claims = TestTokens.with(TestTokens.claims(), "sub", "user_" + i);
            small.verify(unsigned(claims) + "." + parts[2], KEYS, NOW);
        }

        assertThat(verified(small, token)).isSameAs(remembered);
    }

    @Test
    void staysWithinItsMemoryHoweverManyTokensCome() {
        var size = DataSize.ofMegabytes(2);
        var known = new VerifiedTokens(size);
        int bytes = VerifiedTokens.bytes(genuine("user_000000").value());
        for (int i = 0; i < 10_000; i++) {
            known.add(genuine("user_%06d".formatted(i)), KEYS);
        }

        assertThat(known.size()).isBetween(1L, size.toBytes() / bytes);
    }

    @Test
    void keepsNoTokenLongerThanTheWholeMemory() {
        var known = new VerifiedTokens(DataSize.ofKilobytes(16));
        var large = genuine("user_" + "x".repeat(8_000));
        known.add(large, KEYS);

        assertThat(known.size()).isZero();
        assertThat(known.find(large.value())).isNull();
    }

    @Test
    void answersManyThreadsAsOneWhileKeysAreReplaced() throws Exception {
        var good = IntStream.range(0, 8)
                .mapToObj(i -> TestTokens.withClaim("sub", "user_" + i))
                .toList();
        var bad = forged(TestTokens.claims());
        var renewed = TestTokens.keySet();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<Future<Void>>();
            for (int thread = 0; thread < 8; thread++) {
                int offset = thread;
                Callable<Void> work = () -> {
                    for (int i = 0; i < 500; i++) {
                        var keys = i % 100 < 50 ? KEYS : renewed;
                        int user = (i + offset) % 8;
                        var outcome = (TokenVerification.Verified) verifier.verify(good.get(user), keys, NOW);
                        assertThat(outcome.token().claims()).containsEntry("sub", "user_" + user);
                        assertThat(slug(verifier.verify(bad, keys, NOW))).isEqualTo("token-invalid-signature");
                        assertThat(slug(verifier.verify(good.get(user), keys, NOW.plusSeconds(65))))
                                .isEqualTo("token-expired");
                    }
                    return null;
                };
                results.add(threads.submit(work));
            }
            for (var result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static VerifiedToken verified(TokenVerifier verifier, String token) {
        return ((TokenVerification.Verified) verifier.verify(token, KEYS, NOW)).token();
    }

    /** A token as the verifier would add it, without the cost of a real signature. */
    private static UnverifiedToken genuine(String subject) {
        var signature = subject.getBytes(StandardCharsets.US_ASCII);
        var value =
                unsigned(TestTokens.with(TestTokens.claims(), "sub", subject)) + "." + TestTokens.base64Url(signature);
        var token = Objects.requireNonNull(UnverifiedToken.read(value, new StrictJson(4)));
        var verified = new TokenVerification.Verified(new VerifiedToken(value, token.header(), token.claims()));
        var rules = new ClaimRules(TokenSettings.defaults(), MissingAzp.REJECT);
        return token.provenBy(new Proof(KEYS, HeaderRules.USER, rules, rules.lifetime(token.claims()), verified));
    }

    private static String unsigned(Map<String, Object> claims) {
        return TestTokens.base64Url(TestTokens.json(TestTokens.header())) + "."
                + TestTokens.base64Url(TestTokens.json(claims));
    }

    private static String forged(Map<String, Object> claims) {
        return TestTokens.sign(
                TestTokens.json(TestTokens.header()),
                TestTokens.json(claims),
                TestTokens.OTHER_KEYS.getPrivate(),
                "SHA256withRSA");
    }

    private static String changed(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    private static String join(String... parts) {
        return String.join(".", parts);
    }
}
