package dev.clerkspring.boot.autoconfigure.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.boot.autoconfigure.parity.CaseStage.Reply;
import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.BearerToken;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.Fetched;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.RefreshAnswer;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestCase;
import dev.clerkspring.sdk.authentication.RequestCases;
import dev.clerkspring.sdk.authentication.ResponseInstructions;
import dev.clerkspring.sdk.authorization.ReverificationCases;
import dev.clerkspring.sdk.machine.MachineCase;
import dev.clerkspring.sdk.machine.MachineCases;
import dev.clerkspring.sdk.token.PermissionCases;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenCase;
import dev.clerkspring.sdk.token.TokenCases;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The core's tables of Clerk's cases, played over real HTTP on every stack: filters, drivers, keys and the Backend API are the real
 * ones, and only the settings of the decision change from case to case.
 */
class CaseParityTests {

    /** Reasons that settings of their own ask for, on public pages too. */
    private static final List<String> EVERYWHERE =
            List.of("primary-responds-to-syncing", "primary-domain-cross-origin-sync", "active-organization-mismatch");

    /** Without those that ask for something: here that is there, which is what the case behind each is about. */
    private static final List<RequestCase> REQUEST_CASES = RequestCases.all().stream()
            .filter(row -> !row.expected().startsWith("Needs"))
            .toList();

    private static final Map<Stack, Set<String>> PLAYED = new EnumMap<>(Stack.class);

    @AfterEach
    void note(TestInfo play) {
        var name = play.getDisplayName();
        var stack = Stream.of(Stack.values())
                .filter(each -> name.contains(each.name()))
                .findFirst()
                .orElseThrow();
        var row = play.getTestMethod().orElseThrow().getName() + " " + name.replace(stack.name(), "");
        PLAYED.computeIfAbsent(stack, each -> new TreeSet<>()).add(row);
    }

    @AfterAll
    static void everyStackHasPlayedEveryRow() {
        assertThat(PLAYED).containsOnlyKeys(Stack.values());
        assertThat(PLAYED.values())
                .allSatisfy(rows -> assertThat(rows)
                        .containsExactlyElementsOf(PLAYED.values().iterator().next()));
    }

    static List<RequestCase> requestCases() {
        return REQUEST_CASES;
    }

    /** With the usual key and at the usual time, as far as a header can carry them. */
    static List<TokenCase> tokenCases() {
        var usual = TokenCases.all().get(0);
        return TokenCases.all().stream()
                .filter(row -> row.keys() == usual.keys() && row.now().equals(usual.now()))
                .filter(row -> row.token().matches("[!-~]{1,6000}"))
                .toList();
    }

    static Stream<Arguments> requests() {
        return onEveryStack(requestCases());
    }

    static Stream<Arguments> machines() {
        return onEveryStack(MachineCases.all());
    }

    static Stream<Arguments> tokens() {
        return onEveryStack(tokenCases());
    }

    static Stream<Arguments> permissions() {
        return onEveryStack(PermissionCases.all());
    }

    static Stream<Arguments> reverifications() {
        return onEveryStack(ReverificationCases.all());
    }

    private static Stream<Arguments> onEveryStack(List<?> rows) {
        return Stream.of(Stack.values()).flatMap(stack -> rows.stream().map(row -> arguments(stack, row)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void decidesAboutProtectedPages(Stack stack, RequestCase row) throws Exception {
        var outcome = outcome(row, HandshakeMode.PROTECTED);
        var answer = send(stack, row, HandshakeMode.PROTECTED, Map.of());

        var challenge = outcome instanceof SignedOut out ? out.challenge() : null;
        assertFollows(answer, row, challenge != null ? challenge : outcome.response());
        if (answer.statusCode() != 307) {
            assertThat(answer.statusCode()).isEqualTo(outcome instanceof SignedIn ? 200 : 401);
        }
        assertSaysWhy(answer, row);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void decidesAboutPublicPages(Stack stack, RequestCase row) throws Exception {
        var outcome = outcome(row, HandshakeMode.PROTECTED);
        var answer = send(stack, row, HandshakeMode.PROTECTED, Map.of(CaseApplications.PUBLIC, "yes"));

        if (isBearer(row) && outcome instanceof SignedOut) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertSaysWhy(answer, row);
            return;
        }
        assertFollows(answer, row, outcome.inAnyCase());
        boolean sent = outcome.inAnyCase().location() != null;
        assertThat(answer.statusCode()).isEqualTo(sent ? 307 : 200);
        if (!sent) {
            assertThat(answer.headers().firstValue("x-clerk-auth-reason")).isEmpty();
            if (!row.method().equals("HEAD")) {
                assertThat(answer.body()).isEqualTo(outcome instanceof SignedIn ? "SESSION_TOKEN user_1" : "nobody");
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void startsHandshakesEverywhereWhereToldSo(Stack stack, RequestCase row) throws Exception {
        var outcome = outcome(row, HandshakeMode.ALWAYS);
        var answer = send(stack, row, HandshakeMode.ALWAYS, Map.of(CaseApplications.PUBLIC, "yes"));

        if (!isBearer(row)) {
            assertFollows(answer, row, outcome.inAnyCase());
            assertThat(answer.statusCode()).isEqualTo(outcome.inAnyCase().location() != null ? 307 : 200);
        }
        if (row.expected().startsWith("handshake ")) {
            assertSaysWhy(answer, row);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("machines")
    void decidesAboutMachineTokens(Stack stack, MachineCase row) throws Exception {
        var stage = CaseStage.of(stack).with(rules(true), path -> new Reply(row.answerStatus(), row.answerBody()));
        var headers = new LinkedHashMap<>(Map.of("Sec-Fetch-Dest", "document"));
        if (row.bearer() != null) {
            headers.put("Authorization", "Bearer " + row.bearer());
        }
        if (row.cookie() != null) {
            headers.put("Cookie", "__client_uat=1; __session=" + row.cookie());
        }
        var answer = stage.send("GET", "https://app.example.com" + CaseApplications.path(row.accepted()), headers);

        var said = row.expected();
        boolean accepted = row.isAccepted();
        boolean unavailable = List.of("secret-key-invalid", "unexpected-error").contains(said);
        assertThat(answer.statusCode()).isEqualTo(accepted ? 200 : unavailable ? 503 : 401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(unavailable);
        if (accepted) {
            assertThat(answer.body()).isEqualTo(said);
        } else {
            assertThat(answer.headers().firstValue("x-clerk-auth-reason")).contains(said);
            assertThat(reason(answer)).isEqualTo(said);
        }
        assertThat(stage.calls())
                .hasSizeBetween(row.calls(), row.mostCalls())
                .allMatch(call -> call.endsWith("/verify"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tokens")
    void verifiesTokensInTheHeader(Stack stack, TokenCase row) throws Exception {
        var settings = AuthenticationSettings.builder()
                .tokens(row.settings())
                .missingAzpHeader(row.missingAzp())
                .build();
        var answer = CaseStage.of(stack)
                .with(new RequestAuthenticator(settings), path -> new Reply(500, ""))
                .send("GET", "https://app.example.com/page", Map.of("Authorization", "Bearer " + row.token()));

        boolean valid = row.requested().equals("valid");
        assertThat(answer.statusCode()).isEqualTo(valid ? 200 : 401);
        assertThat(valid ? "valid" : reason(answer)).isEqualTo(row.requested());
        assertThat(CaseStage.of(stack).calls()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("permissions")
    @Covers(value = "Q54", in = Place.HTTP)
    void decodesPermissions(Stack stack, PermissionCases row) throws Exception {
        var claims = TestTokens.claims();
        claims.put("v", 2);
        claims.put("fea", row.features());
        var organization = new HashMap<String, Object>(Map.of("id", "org_1", "slg", "acme", "rol", "admin"));
        organization.put("per", row.names());
        organization.put("fpm", row.masks());
        claims.put("o", organization);
        var answer = CaseStage.of(stack)
                .with(rules(false), path -> new Reply(500, ""))
                .send("GET", "https://app.example.com/permissions", bearer(claims));

        assertThat(answer.body()).isEqualTo(String.join(" ", row.permissions()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reverifications")
    @Covers(value = "Q54", in = Place.HTTP)
    void asksForReverification(Stack stack, ReverificationCases row) throws Exception {
        var claims = TestTokens.claims();
        claims.put("fva", List.of(row.first(), row.second()));
        var stage = CaseStage.of(stack).with(rules(false), path -> new Reply(500, ""));
        for (var asked : row.met().entrySet()) {
            var answer = stage.send("GET", "https://app.example.com/reverified/" + asked.getKey(), bearer(claims));
            assertThat(answer.statusCode()).as(asked.getKey()).isEqualTo(asked.getValue() ? 200 : 403);
            assertThat(answer.body()).contains(asked.getValue() ? "yes" : "\"reason\":\"reverification-error\"");
        }
    }

    @ParameterizedTest(name = "{0} behind {2} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            MVC_ON_TOMCAT    | first.example.com, second.example.com | https, http | https://first.example.com/page
            WEBFLUX_ON_NETTY | first.example.com, second.example.com | https, http | https://first.example.com/page
            MVC_ON_TOMCAT    | first.example.com:8443                | https       | https://first.example.com:8443/page
            WEBFLUX_ON_NETTY | first.example.com:8443                | https       | https://first.example.com:8443/page
            """)
    void returnsToTheFirstHostAndSchemeThatProxiesName(Stack stack, String host, String scheme, String back)
            throws Exception {
        var answer = CaseStage.of(stack)
                .with(rules(true), path -> new Reply(500, ""))
                .sendAsItIs(
                        "/page",
                        Map.of(
                                "X-Forwarded-Host",
                                host,
                                "X-Forwarded-Proto",
                                scheme,
                                "Sec-Fetch-Dest",
                                "document",
                                "Cookie",
                                "__client_uat=1"));

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("redirect_url=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + "&");
    }

    /** A difference from Clerk's SDK, which goes on with the host of the request: whoever trusts a proxy refuses what it cannot mean. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stacks")
    void neverReturnsToAHostThatIsNone(Stack stack) throws Exception {
        var answer = CaseStage.of(stack)
                .with(rules(true), path -> new Reply(500, ""))
                .sendAsItIs(
                        "/page",
                        Map.of(
                                "X-Forwarded-Host", "<script>alert(1)</script>",
                                "X-Forwarded-Proto", "https",
                                "Sec-Fetch-Dest", "document",
                                "Cookie", "__client_uat=1"));

        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).doesNotContain("<script>");
    }

    static Stack[] stacks() {
        return Stack.values();
    }

    private static Map<String, String> bearer(Map<String, Object> claims) {
        return Map.of("Authorization", "Bearer " + TestTokens.sign(TestTokens.header(), claims));
    }

    /** The rules of a production instance. */
    private static RequestAuthenticator rules(boolean cookies) {
        var row = requestCases().get(0);
        return new RequestAuthenticator(row.setup().settings(HandshakeMode.PROTECTED).toBuilder()
                .sessionCookie(cookies)
                .build());
    }

    private static HttpResponse<String> send(Stack stack, RequestCase row, HandshakeMode mode, Map<String, String> more)
            throws Exception {
        var headers = new LinkedHashMap<>(row.headers());
        headers.putAll(more);
        return CaseStage.of(stack)
                .with(new RequestAuthenticator(row.setup().settings(mode)), path -> reply(path, row.fetched()))
                .send(row.method(), row.url(), headers);
    }

    /** What Clerk answers where the case has it that something was fetched. */
    private static Reply reply(String path, Fetched fetched) {
        if (path.endsWith("/handshake_payload")) {
            return fetched.directives() == null || fetched.directives().isEmpty()
                    ? new Reply(404, "{\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"x\"}]}")
                    : new Reply(200, json(Map.of("directives", fetched.directives())));
        }
        if (fetched.refresh() instanceof RefreshAnswer.Cookies cookies) {
            return new Reply(200, json(Map.of("object", "cookies", "cookies", cookies.cookies())));
        }
        var code = fetched.refresh() instanceof RefreshAnswer.Failed failed ? failed.code() : "unexpected-bapi-error";
        return switch (code) {
            case "unexpected-bapi-error" -> new Reply(500, "{}");
            case "fetch-error" -> new Reply(0, "");
            default -> new Reply(401, json(Map.of("errors", List.of(Map.of("code", code, "message", "x")))));
        };
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static Outcome outcome(RequestCase row, HandshakeMode mode) {
        return (Outcome) new RequestAuthenticator(row.setup().settings(mode))
                .decide(row.view(), TestTokens.keySet(), TestTokens.NOW, row.fetched());
    }

    private static boolean isBearer(RequestCase row) {
        return BearerToken.in(row.view().authorization()) != null;
    }

    private static void assertFollows(HttpResponse<String> answer, RequestCase row, ResponseInstructions expected) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Location").orElse(null)).isEqualTo(expected.location());
        assertThat(headers.allValues("Set-Cookie").stream().filter(cookie -> !cookie.startsWith("XSRF-TOKEN=")))
                .containsExactlyElementsOf(expected.cookies());
        expected.headers()
                .forEach((name, value) ->
                        assertThat(headers.firstValue(name)).as(name).contains(value));
    }

    private static void assertSaysWhy(HttpResponse<String> answer, RequestCase row) {
        if (row.expected().contains(" ")) {
            var reason = row.expected().substring(row.expected().indexOf(' ') + 1);
            assertThat(answer.headers().firstValue("x-clerk-auth-reason")).contains(reason);
            if (answer.statusCode() == 401 && !row.method().equals("HEAD")) {
                assertThat(reason(answer)).isEqualTo(reason);
            }
        }
    }

    private static String reason(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return Objects.toString(
                JsonMapper.shared().readTree(answer.body()).get("reason").stringValue(null));
    }
}
