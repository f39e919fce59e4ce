package dev.clerkspring.boot.autoconfigure.parity;

import com.sun.net.httpserver.HttpExchange;
import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.token.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;

/**
 * An application on a server of its own that decides by whatever rules the case that is played has, and the Clerk that it asks. The
 * application is started once, at the time at which the core's cases play.
 */
final class CaseStage {

    private static final Map<Stack, CaseStage> STAGES = new EnumMap<>(Stack.class);

    private static final String CSRF = "csrf";

    private final TestServer clerk;

    private final TestBrowser browser;

    private volatile RequestAuthenticator rules;

    private volatile Function<String, Reply> backend = path -> new Reply(404, "{}");

    private CaseStage(Stack stack) {
        try {
            this.clerk = new TestServer(this::answer);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        var context = start(stack);
        var server = Objects.requireNonNull(context.getWebServer());
        this.browser = new TestBrowser(server.getPort());
    }

    static synchronized CaseStage of(Stack stack) {
        return STAGES.computeIfAbsent(stack, CaseStage::new);
    }

    private ConfigurableWebServerApplicationContext start(Stack stack) {
        var properties = new ArrayList<>(stack.properties());
        properties.addAll(List.of(
                "server.port=0",
                "server.forward-headers-strategy=framework",
                "clerk.publishable-key=" + TestKeys.LIVE_PUBLISHABLE,
                "clerk.secret-key=" + TestKeys.LIVE_SECRET,
                "clerk.api-url=" + clerk.url(),
                "clerk.jwk-set-uri=" + clerk.url() + "/jwks",
                "clerk.session-cookie.enabled=true",
                "clerk.machine-tokens.cache.ttl=0s",
                "clerk.machine-tokens.cache.negative-ttl=0s",
                "clerk.authorized-parties=" + TestTokens.PARTY));
        return (ConfigurableWebServerApplicationContext) new SpringApplicationBuilder(stack.caseApplication())
                .web(stack.type())
                .initializers(context -> context.getBeanFactory().registerSingleton("caseStage", this))
                .run(properties.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var reply = path.equals("/jwks") ? keys() : backend.apply(path);
        if (reply.status() != 0) {
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Reply keys() {
        var jwk = TestTokens.jwk(TestTokens.KEY_ID, TestTokens.KEYS.getPublic());
        return new Reply(200, new String(TestTokens.jwks(jwk), StandardCharsets.UTF_8));
    }

    RequestAuthenticator rules() {
        return rules;
    }

    /** Sets the scene. */
    CaseStage with(RequestAuthenticator rules, Function<String, Reply> backend) {
        this.rules = rules;
        this.backend = backend;
        clerk.calls().clear();
        return this;
    }

    /** What Clerk has been asked, apart from its keys. */
    List<String> calls() {
        return clerk.calls().stream()
                .map(TestServer.Call::uri)
                .filter(uri -> !uri.equals("/jwks"))
                .toList();
    }

    /** How often Clerk has been asked for its keys. */
    long fetches() {
        return clerk.calls().stream().filter(call -> call.uri().equals("/jwks")).count();
    }

    /** Sends a request as it arrives behind a proxy that terminates TLS; one that may change something with its CSRF token. */
    HttpResponse<String> send(String method, String url, Map<String, String> headers) throws Exception {
        var uri = URI.create(url);
        var sent = new ArrayList<String>();
        sent.addAll(List.of("X-Forwarded-Proto", uri.getScheme(), "X-Forwarded-Host", uri.getRawAuthority()));
        boolean safe = method.equals("GET") || method.equals("HEAD");
        headers.forEach((name, value) ->
                sent.addAll(List.of(name, name.equals("Cookie") && !safe ? value + "; XSRF-TOKEN=" + CSRF : value)));
        if (!safe) {
            sent.addAll(List.of("X-XSRF-TOKEN", CSRF));
        }
        var path = uri.getRawPath() + (uri.getRawQuery() != null ? "?" + uri.getRawQuery() : "");
        return browser.send(method, path, safe ? "" : "{}", sent.toArray(String[]::new));
    }

    /** Sends a GET request with these headers and no others. */
    HttpResponse<String> sendAsItIs(String path, Map<String, String> headers) throws Exception {
        var sent = new ArrayList<String>();
        headers.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return browser.get(path, sent.toArray(String[]::new));
    }

    /**
     * What the Backend API answers.
     *
     * @param status 0 if the connection is lost
     */
    record Reply(int status, String body) {}
}
