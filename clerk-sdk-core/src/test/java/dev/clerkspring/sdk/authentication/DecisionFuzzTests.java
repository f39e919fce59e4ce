package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole requests with their URLs, for instances of all kinds: the seeds are the cases of the decision table. */
class DecisionFuzzTests {

    private static final String VALID = TestTokens.session();

    private static final KeySet KEYS = TestTokens.keySet();

    /** Where redirects may lead to, beside the request's own host. */
    private static final Set<String> HOSTS = Set.of(
            "clerk.example.com",
            "clerk.app.example.com",
            "app.dev",
            "clerk-proxy.example.net",
            "sat.example.org",
            "primary.example.org",
            "accounts.example.com",
            "login.example.com");

    private static final Pattern HOST = Pattern.compile("https?://([^/?#]+).*");

    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.[\\w-]+");

    private static final List<RequestAuthenticator> SETUPS = Arrays.stream(Setup.values())
            .map(setup -> new RequestAuthenticator(setup.settings(HandshakeMode.ALWAYS)))
            .toList();

    /** All tokens of the seeds, also those within handshakes. */
    private static final Set<String> SEEDED =
            RequestCases.all().stream().flatMap(row -> tokens(text(row))).collect(Collectors.toSet());

    static Stream<byte[]> wholeRequests() {
        return RequestCases.all().stream().map(row -> text(row).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("wholeRequests")
    @FuzzTest(maxDuration = "10m")
    void answersAnyRequestWithoutAForeignRedirectCookieOrHeader(byte[] data) {
        var lines = new String(data, StandardCharsets.UTF_8).split("\n", -1);
        var rules = SETUPS.get(Math.floorMod(line(lines, 0).hashCode() - 'A', SETUPS.size()));
        var request = request(lines);
        var outcome = outcome(rules, request);
        if (outcome instanceof Decision.SignedIn in) {
            assertThat(in.token().value()).matches(token -> token.equals(VALID) || SEEDED.contains(token));
        }
        assertHarmless(outcome.response(), request);
        if (outcome instanceof Decision.SignedOut out && out.challenge() != null) {
            assertHarmless(out.challenge(), request);
        }
    }

    private static void assertHarmless(ResponseInstructions response, RequestView request) {
        var url = request.url();
        var location = response.location();
        if (location != null) {
            var host = HOST.matcher(location);
            assertThat(host.matches()).as(location).isTrue();
            assertThat(HOSTS.contains(host.group(1))
                            || url != null && url.authority().equals(host.group(1)))
                    .as(location)
                    .isTrue();
        }
        assertThat(response.cookies())
                .allMatch(cookie -> cookie.matches(
                        "(__session|__client_uat|__refresh|__clerk_db_jwt|__clerk_redirect_count)\\w*=[ -~]*"));
        assertThat(response.headers().values()).allMatch(value -> value.matches("[ -~]*"));
    }

    /** What is needed can always be had; asked for again and again it never is. */
    private static Decision.Outcome outcome(RequestAuthenticator rules, RequestView request) {
        var fetched = Fetched.nothing();
        for (int round = 0; round < 5; round++) {
            var decision = rules.decide(request, KEYS, TestTokens.NOW, fetched);
            if (decision instanceof Decision.Outcome outcome) {
                return outcome;
            }
            fetched = fetched(fetched, (Decision.Need) decision);
        }
        throw new AssertionError("No end of needs");
    }

    private static Fetched fetched(Fetched before, Decision.Need need) {
        var cookies = List.of("__session=" + VALID, "evil=1", "__session=" + VALID + "\r\nX: y");
        if (need instanceof Decision.NeedsKeys keys) {
            return before.withMissingKey(keys.keyId());
        }
        return need instanceof Decision.NeedsNonce
                ? before.withDirectives(cookies)
                : before.withRefresh(new RefreshAnswer.Cookies(cookies));
    }

    private static RequestView request(String[] lines) {
        var target = line(lines, 3).split("\\?", 2);
        return RequestView.builder()
                .method(line(lines, 1))
                .url(RequestUrl.of("https", line(lines, 2), -1, target[0], target.length > 1 ? target[1] : null))
                .authorization(values(lines, "Authorization:"))
                .cookies(values(lines, "Cookie:"))
                .accept(first(lines, "Accept:"))
                .secFetchDest(first(lines, "Sec-Fetch-Dest:"))
                .referer(first(lines, "Referer:"))
                .build();
    }

    private static String line(String[] lines, int number) {
        return number < lines.length ? lines[number] : "";
    }

    private static @Nullable String first(String[] lines, String name) {
        var values = values(lines, name);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<String> values(String[] lines, String name) {
        return Arrays.stream(lines)
                .skip(4)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .toList();
    }

    /** A letter for the setup, method, host, path and query, and headers. */
    private static String text(RequestCase row) {
        var url = Objects.requireNonNull(row.view().url());
        var lines = new ArrayList<>(List.of(
                Character.toString('A' + row.setup().ordinal()),
                row.method(),
                url.host(),
                url.path() + (url.query() != null ? "?" + url.query() : "")));
        row.headers().forEach((name, value) -> lines.add(name + ":" + value));
        return String.join("\n", lines);
    }

    private static Stream<String> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .flatMap(token -> Stream.concat(Stream.of(token.group()), inside(token.group(1))));
    }

    private static Stream<String> inside(String payload) {
        try {
            return tokens(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException ex) {
            return Stream.empty();
        }
    }
}
