package dev.clerkspring.emulator.frontend;

import static dev.clerkspring.emulator.frontend.TestPeople.EMAIL;
import static dev.clerkspring.emulator.frontend.TestPeople.PASSWORD;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkSessionBackend;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.HandshakeSettings;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestUrl;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.clients.HandshakePayloadQuery;
import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** An application asks by way of the browser who that is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTests {

    private static final String PATH = "/v1/client/handshake?redirect_url=" + TestPage.ORIGIN + "/account";

    private final TestClock clock = new TestClock();

    private ClerkEmulator emulator;

    private TestPage page;

    @BeforeAll
    void start() {
        emulator = TestPeople.start(clock);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @BeforeEach
    void open() {
        page = new TestPage(emulator);
    }

    @Test
    void aBrowserThatIsSignedOutIsToldSo() {
        var directives = directives(PATH);
        assertThat(directives).anyMatch(line -> line.startsWith("__client_uat=0;"));
        assertThat(directives).anyMatch(line -> line.startsWith("__session=; Path=/; Max-Age=0"));
        assertThat(directives).anyMatch(line -> line.matches("__refresh_[^=]+=; Path=/; Max-Age=0.*"));
        assertThat(directives).anyMatch(line -> line.startsWith("__clerk_db_jwt=dvb_"));
    }

    @Test
    void aBrowserThatIsSignedInBringsItsSession() {
        var session = page.signIn(EMAIL, PASSWORD);
        var claims = session(directives(PATH));
        assertThat(claims.path("sid").asString()).isEqualTo(session);
        assertThat(claims.path("azp").asString()).isEqualTo(TestPage.ORIGIN);
    }

    @Test
    void theSdkRenewsTheSessionWheneverItsTokenHasExpired() {
        var session = page.signIn(EMAIL, PASSWORD);
        var browser = new TreeMap<String, String>();
        keep(browser, directives(PATH));
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(2));
            assertThat(authenticate(browser)).isInstanceOfSatisfying(SignedIn.class, renewed -> {
                assertThat(renewed.token().claims())
                        .containsEntry("sid", session)
                        .containsEntry("azp", TestPage.ORIGIN);
                keep(browser, renewed.response().cookies());
            });
        }

        page.override("DELETE", "/v1/client/sessions", "");
        clock.advance(Duration.ofMinutes(2));
        assertThat(authenticate(browser)).isInstanceOf(Decision.Handshake.class);
    }

    private static void keep(Map<String, String> browser, List<String> directives) {
        directives.stream()
                .map(line -> line.split(";", 2)[0].split("=", 2))
                .forEach(cookie -> browser.put(cookie[0], cookie[1]));
    }

    private Decision.Outcome authenticate(Map<String, String> browser) {
        var cookies = browser.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(joining("; "));
        var settings = AuthenticationSettings.builder()
                .sessionCookie(true)
                .publishableKey(emulator.publishableKey())
                .handshake(new HandshakeSettings(HandshakeMode.ALWAYS, emulator.frontendApiUrl(), List.of()))
                .build();
        var keys = new KeySetCache(
                KeySource.remote(WebClient.create(), emulator.frontendApiUrl() + "/.well-known/jwks.json"), clock);
        var backend = new ClerkSessionBackend(TestPeople.clerk(emulator).reactive());
        var request = RequestView.builder()
                .url(RequestUrl.of(URI.create(TestPage.ORIGIN + "/account")))
                .secFetchDest("document")
                .cookies(List.of(cookies))
                .build();
        return ClerkAuthenticator.create(new RequestAuthenticator(settings), keys, backend, clock)
                .authenticate(request);
    }

    @Test
    void aBrowserIsKnownByItsDevBrowserToo() {
        var session = page.signIn(EMAIL, PASSWORD);
        var devBrowser = page.cookie("__clerk_db_jwt");
        page.forgetCookies();
        var directives = directives(PATH + "&__clerk_db_jwt=" + devBrowser);
        assertThat(session(directives).path("sid").asString()).isEqualTo(session);
        assertThat(directives).anyMatch(line -> line.startsWith("__clerk_db_jwt=" + devBrowser + ";"));
    }

    @Test
    void aDevBrowserThatIsNotKnownIsReplaced() {
        assertThat(directives(PATH + "&__clerk_db_jwt=dvb_unknown"))
                .noneMatch(line -> line.contains("dvb_unknown"))
                .anyMatch(line -> line.startsWith("__clerk_db_jwt=dvb_"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            org_emulator_acme, org_emulator_acme
            acme,              org_emulator_acme
            org_unknown,       -
            """)
    void theApplicationSaysWhichOrganizationItIsAbout(String wanted, String active) {
        page.signIn(EMAIL, PASSWORD);
        var claims = session(directives(PATH + "&organization_id=" + wanted));
        assertThat(claims.path("o").path("id").asString(null)).isEqualTo(active);
        assertThat(session(directives(PATH + "&organization_id=")).has("o")).isFalse();
    }

    @Test
    void aReferenceIsGivenForALongTokenAndTakenOnce() {
        page.signIn(EMAIL, PASSWORD);
        var target = target(page.get(PATH + "&format=nonce&organization_id=acme"));
        var nonce =
                UriComponentsBuilder.fromUri(target).build().getQueryParams().getFirst("__clerk_handshake_nonce");
        var clerk = ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .secretKey(emulator.secretKey())
                .build();
        var query = new HandshakePayloadQuery(nonce);
        assertThat(session(clerk.clients().getHandshakePayload(query).directives())
                        .path("o")
                        .path("slg")
                        .asString())
                .isEqualTo("acme");
        Assertions.assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> clerk.clients().getHandshakePayload(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/client/handshake",
                "/v1/client/handshake?redirect_url=http://evil.example/",
                "/v1/client/handshake?redirect_url=http://u@localhost/",
                "/v1/client/handshake?redirect_url=%25"
            })
    void nobodyIsSentElsewhere(String path) {
        var answer = page.get(path);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("redirect_url_invalid redirect_url");
    }

    private List<String> directives(String path) {
        var target = target(page.get(path));
        assertThat(target).hasScheme("http").hasAuthority("localhost:8080").hasPath("/account");
        var token =
                UriComponentsBuilder.fromUri(target).build().getQueryParams().getFirst("__clerk_handshake");
        return TestPage.claims(token)
                .path("handshake")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static URI target(TestPage.Answer answer) {
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return URI.create(answer.header("Location"));
    }

    private static JsonNode session(List<String> directives) {
        var line = directives.stream()
                .filter(each -> each.startsWith("__session="))
                .findFirst()
                .orElseThrow();
        return TestPage.claims(line.substring("__session=".length()).split(";", 2)[0]);
    }
}
