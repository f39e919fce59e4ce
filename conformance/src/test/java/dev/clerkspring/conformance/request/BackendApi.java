package dev.clerkspring.conformance.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Backend API, as far as authenticating a request may ask it: both SDKs ask the same server, which answers as the case says
 * and notes who has asked what.
 */
final class BackendApi implements AutoCloseable {

    private static final Answer UNKNOWN = Answer.error(404, "resource_not_found");

    private static final String CLERK = "/clerk";

    private static final Answer KEYS = Answer.json(200, Keys.jwks());

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private final Map<String, String> calls = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final HttpServer server;

    BackendApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Where ours asks. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where Clerk's asks; its calls are not to be told by their user agent, which can be the browser's. */
    String urlForClerk() {
        return url() + CLERK;
    }

    /** Answers so from now on, and forgets what has been asked before. */
    void answers(Map<String, Answer> more) {
        answers.putAll(more);
        more.keySet().forEach(key -> calls.remove("clerk " + key));
    }

    /** What one of the two has asked of these nonces and tokens; empty if it has not. */
    String calls(String who, Map<String, Answer> some) {
        var told = new StringBuilder();
        some.keySet().stream().sorted().forEach(key -> told.append(calls.getOrDefault(who + " " + key, "")));
        return told.toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = answer(exchange, body);
            if (answer.status() == 0) {
                return; // closing the exchange hangs up
            }
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        var called = exchange.getRequestURI().getPath();
        var who = called.startsWith(CLERK) ? "clerk" : "ours";
        var path = called.replaceFirst("^" + CLERK, "").replaceFirst("^/v1/", "/");
        if (path.equals("/jwks")) {
            var secretKey =
                    exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("^Bearer ", "");
            return answers.getOrDefault(secretKey, KEYS);
        }
        var key = path.equals("/clients/handshake_payload")
                ? exchange.getRequestURI().getQuery().replaceFirst("^nonce=", "")
                : secret(body);
        calls.put(who + " " + key, told(exchange, path, body));
        return answers.getOrDefault(key, UNKNOWN);
    }

    /** By which the case knows the call. */
    private static String secret(String body) {
        var members = members(body);
        for (var name : new String[] {"refresh_token", "secret", "access_token", "token"}) {
            if (members.get(name) instanceof String secret) {
                return secret;
            }
        }
        return "";
    }

    private static String told(HttpExchange exchange, String path, String body) {
        var members = members(body);
        members.remove("request_headers");
        return exchange.getRequestMethod() + " " + path + "?"
                + exchange.getRequestURI().getQuery() + " " + members + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + "\n";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(String body) {
        try {
            return body.isEmpty()
                    ? new TreeMap<>()
                    : new TreeMap<>(JsonMapper.shared().readValue(body, Map.class));
        } catch (JacksonException ex) {
            return new TreeMap<>(Map.of("unreadable", body));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
