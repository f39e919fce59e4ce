package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authentication.Decision.Handshake;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TestTokens;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clerk's decision table. */
class DecisionTableTests {

    private static final KeySet KEYS = TestTokens.keySet();

    /** Asked for by settings of their own, and so not only where a page is protected. */
    private static final Set<String> EVERYWHERE =
            Set.of("primary-responds-to-syncing", "primary-domain-cross-origin-sync", "active-organization-mismatch");

    static List<RequestCase> cases() {
        return RequestCases.all();
    }

    static Stream<RequestCase> handshakes() {
        return cases().stream().filter(row -> row.expected().startsWith("handshake "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesAsStated(RequestCase row) {
        var decision = decide(row, HandshakeMode.ALWAYS);

        assertThat(describe(decision)).isEqualTo(row.expected());
        if (decision instanceof Outcome outcome) {
            var response = outcome.response();
            var text = response.location() + "\n" + String.join("\n", response.cookies());
            assertThat(row.details()).allSatisfy(detail -> {
                if (detail.startsWith("!")) {
                    assertThat(text).doesNotContain(detail.substring(1));
                } else {
                    assertThat(text).contains(detail);
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhyInHeadersUnlessSignedIn(RequestCase row) {
        if (decide(row, HandshakeMode.ALWAYS) instanceof Outcome outcome) {
            var headers = outcome.response().headers();
            var status = headers.get("x-clerk-auth-status") + " " + headers.get("x-clerk-auth-reason");
            assertThat(status).isEqualTo(outcome instanceof SignedIn ? "null null" : row.expected());
            assertThat(headers.get("Cache-Control"))
                    .isEqualTo(outcome.response().location() != null ? "no-store" : null);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("handshakes")
    void leavesTheHandshakeToProtectedPages(RequestCase row) {
        var always = decide(row, HandshakeMode.ALWAYS);
        var decision = decide(row, HandshakeMode.PROTECTED);
        var reason = row.expected().substring("handshake ".length());

        if (EVERYWHERE.contains(reason)) {
            assertThat(decision).isEqualTo(always);
        } else {
            assertThat(decision).isInstanceOfSatisfying(SignedOut.class, out -> {
                assertThat(out.reason().slug()).isEqualTo(reason);
                assertThat(out.challenge()).isEqualTo(((Outcome) always).response());
                assertThat(out.response().location()).isNull();
            });
        }
    }

    /** And row 1, of routes for machines alone, is among the cases for machine tokens. */
    @Test
    void everyRowOfTheTableDecidesSomeCase() {
        var deciding = cases().stream()
                .map(row -> {
                    var instance = new Instance(row.setup().settings(HandshakeMode.ALWAYS));
                    var attempt = new Attempt(instance, row.view(), KEYS, TestTokens.NOW, row.fetched());
                    return Row.OF_COOKIE.stream()
                            .filter(candidate -> candidate.decide(attempt) != null)
                            .findFirst()
                            .orElseThrow();
                })
                .collect(Collectors.toSet());

        assertThat(deciding).containsExactlyInAnyOrder(Row.values());
    }

    @Test
    void startsNoHandshakeAndAcceptsNoneWhereThatIsOff() {
        assertThat(cases().stream().filter(row -> row.setup() == Setup.PROD || row.setup() == Setup.DEV))
                .isNotEmpty()
                .allSatisfy(row -> {
                    var decision = decide(row, HandshakeMode.OFF);
                    assertThat(decision).isNotInstanceOf(Handshake.class);
                    assertThat(decision).isNotInstanceOf(Decision.NeedsNonce.class);
                    if (decision instanceof SignedOut out) {
                        assertThat(out.challenge()).isNull();
                        assertThat(out.response().location()).isNull();
                    }
                });
    }

    @Test
    void printsNoneOfTheTokens() {
        assertThat(cases()).allSatisfy(row -> {
            var token = row.headers().getOrDefault("Cookie", "").replaceAll(".*__session=([^;]{20,}).*", "$1");
            if (token.length() > 20) {
                assertThat(decide(row, HandshakeMode.ALWAYS).toString()).doesNotContain(token);
                assertThat(row.view().toString()).doesNotContain(token);
            }
        });
    }

    @Test
    void neverThrowsAndNeverSplitsHeadersWhateverIsSent() {
        var random = new Random(7);
        var rows = cases();
        for (int i = 0; i < 20_000; i++) {
            var row = rows.get(random.nextInt(rows.size()));
            var view = row.view();
            var url = view.url();
            var damaged = RequestViewBuilder.builder(view)
                    .cookies(List.of(damage(String.join("; ", view.cookies()), random)))
                    .referer(damage("https://search.example.net/", random))
                    .url(RequestUrl.of(
                            "https",
                            random.nextInt(4) == 0 ? damage("app.example.com", random) : "app.example.com",
                            -1,
                            damage(url.path(), random),
                            damage(String.valueOf(url.query()), random)))
                    .build();
            var decision = new RequestAuthenticator(row.setup().settings(HandshakeMode.ALWAYS))
                    .decide(damaged, KEYS, TestTokens.NOW, row.fetched());
            if (decision instanceof Outcome outcome) {
                var response = outcome.response();
                assertThat(response.location() + response.cookies() + response.headers())
                        .doesNotContain("\r", "\n", "\0");
            }
        }
    }

    private static String damage(String text, Random random) {
        var chars = (text + " ").toCharArray();
        for (int i = random.nextInt(3); i > 0; i--) {
            chars[random.nextInt(chars.length)] = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000);
        }
        return new String(chars).stripTrailing();
    }

    private static Decision decide(RequestCase row, HandshakeMode mode) {
        return new RequestAuthenticator(row.setup().settings(mode))
                .decide(row.view(), KEYS, TestTokens.NOW, row.fetched());
    }

    private static String describe(Decision decision) {
        if (decision instanceof SignedIn in) {
            return in.carrier().name();
        }
        if (decision instanceof SignedOut out) {
            return "signed-out " + out.reason().slug();
        }
        return decision instanceof Handshake handshake
                ? "handshake " + handshake.reason().slug()
                : decision.getClass().getSimpleName();
    }
}
