package dev.clerkspring.conformance.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.conformance.request.RequestCase.Header;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.Fetched;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.RefreshAnswer;
import dev.clerkspring.sdk.authentication.RequestCases;
import dev.clerkspring.sdk.authentication.Setup;
import dev.clerkspring.sdk.token.TestTokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sends our own table of requests, of which every row has its expected outcome, through Clerk's SDK as well. */
class DecisionTableCasesTests {

    /** Rows with tokens that were not made here, so that they cannot be read as others; their difference by name. */
    private static final Map<String, String> WITH_TOKENS_OF_THEIR_OWN = Map.of(
            "Q24 payload is null", "strict-reading",
            "Q24 header is null, by header", "strict-reading",
            "Q39 handshake with other cookies", "handshake-sets-session-cookies-alone");

    @Test
    void agreesWithClerksOwnSdkButForWhatIsMeant() {
        var project = ClerkBackend.project();
        var differences = new TreeMap<String, Set<String>>();
        var unexplained = new ArrayList<String>();
        int compared = 0;
        try (var backend = new BackendApi();
                var script = project.start("authenticate.mjs", backend.urlForClerk())) {
            var clerk = new ClerkJudge(script, backend);
            var ours = new OurJudge(backend);
            var explainer = new Explainer(clerk, Differences.all());
            for (var row : RequestCases.all()) {
                if (row.expected().startsWith("Needs")) {
                    continue; // not an outcome yet; the row with what has been fetched follows
                }
                var request = request(row);
                var their = clerk.judge(request);
                var our = ours.judge(request);
                assertThat(our.what()).as(row.toString()).isEqualTo(expected(row));
                compared++;
                var name = row.id() + " " + row.name();
                if (their.differencesTo(our).isEmpty()) {
                    assertThat(WITH_TOKENS_OF_THEIR_OWN).doesNotContainKey(name);
                    continue;
                }
                var known = WITH_TOKENS_OF_THEIR_OWN.get(name);
                var explanation =
                        known != null ? Optional.of(Set.of(known)) : names(explainer.explain(request, their, our));
                explanation.ifPresent(some -> some.forEach(difference -> differences
                        .computeIfAbsent(difference, id -> new TreeSet<>())
                        .add(name)));
                if (explanation.isEmpty()) {
                    unexplained.add(row + "\n    Clerk's SDK: " + their + "\n    ours: " + our);
                }
            }
        }
        System.out.printf("%s: %d rows of our table%n", ClerkBackend.title(project), compared);
        differences.forEach((id, rows) -> System.out.printf("    %s: %s%n", id, rows));

        ClerkBackend.reportUnlessPinned(String.join("\n", unexplained));
        assertThat(unexplained).isEmpty();
    }

    private static Optional<Set<String>> names(Optional<Set<Difference>> explanation) {
        return explanation.map(some -> some.stream().map(Difference::id).collect(Collectors.toSet()));
    }

    private static String expected(dev.clerkspring.sdk.authentication.RequestCase row) {
        return Set.of("HEADER", "COOKIE").contains(row.expected()) ? Outcome.SIGNED_IN : row.expected();
    }

    private static RequestCase request(dev.clerkspring.sdk.authentication.RequestCase row) {
        var url = URI.create(row.url());
        var headers = new ArrayList<Header>();
        var cookies = new ArrayList<String>();
        row.headers().forEach((name, value) -> {
            if (name.equals("Cookie")) {
                cookies.addAll(List.of(value.split("; ")));
            } else {
                headers.add(new Header(name, value));
            }
        });
        return new RequestCase(
                0,
                row.toString(),
                options(row.setup()),
                row.method(),
                url.getScheme() + "://" + url.getAuthority(),
                url.getRawPath(),
                url.getRawQuery() != null ? List.of(url.getRawQuery().split("&")) : List.of(),
                headers,
                cookies,
                TestTokens.NOW,
                answers(row.fetched()),
                Map.of(),
                Set.of());
    }

    private static Map<String, Object> options(Setup setup) {
        var settings = setup.settings(HandshakeMode.ALWAYS);
        var options = new LinkedHashMap<String, Object>();
        options.put("publishableKey", settings.publishableKey().value());
        options.put("secretKey", settings.publishableKey().value().replaceFirst("pk_(.*?)_.*", "sk_$1_cases"));
        put(options, "proxyUrl", settings.handshake().proxyUrl());
        if (!settings.handshake().satelliteOrigins().isEmpty()) {
            options.put("satelliteOrigins", settings.handshake().satelliteOrigins());
        }
        satellite(options, settings);
        if (settings.acceptPending()) {
            options.put("acceptPending", true);
        }
        if (setup == Setup.ORGANIZATIONS || setup == Setup.ORGANIZATIONS_PENDING) {
            options.put(
                    "organizationSyncOptions",
                    Map.of(
                            "organizationPatterns", List.of("/orgs/:slug", "/orgs/:slug/(.*)", "/by-id/:id"),
                            "personalAccountPatterns", List.of("/me", "/me/(.*)")));
        }
        return options;
    }

    private static void satellite(Map<String, Object> options, AuthenticationSettings settings) {
        var satellite = settings.satellite();
        if (satellite != null) {
            options.put("isSatellite", true);
            options.put("satelliteAutoSync", satellite.autoSync());
            put(options, "domain", satellite.domain());
            put(options, "signInUrl", settings.signIn().signInUrl());
        }
    }

    private static void put(Map<String, Object> options, String name, Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private static Map<String, Answer> answers(Fetched fetched) {
        var answers = new LinkedHashMap<String, Answer>();
        var keys = Answer.json(
                200, new String(TestTokens.jwks(TestTokens.jwk(TestTokens.KEY_ID, TestTokens.KEYS.getPublic()))));
        answers.put("sk_live_cases", keys);
        answers.put("sk_test_cases", keys);
        if (fetched.directives() != null) {
            answers.put("abc", Answer.json(200, Map.of("directives", fetched.directives())));
        }
        if (fetched.refresh() instanceof RefreshAnswer.Cookies cookies) {
            answers.put("r1", Answer.json(200, Map.of("object", "cookies", "cookies", cookies.cookies())));
        } else if (fetched.refresh() instanceof RefreshAnswer.Failed failed) {
            var error = Map.of("code", failed.code(), "message", "no");
            answers.put("r1", Answer.json(401, Map.of("errors", List.of(error))));
        }
        return answers;
    }
}
