package dev.clerkspring.sdk.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that gives prepared answers, the last one again and again, and remembers what it was asked.
 */
public final class TestApi implements AutoCloseable {

    private final HttpServer server;

    private final ExecutorService executor = Executors.newCachedThreadPool();

    private final Deque<Answer> answers = new ArrayDeque<>();

    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    public TestApi() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.server.createContext("/", this::handle);
        this.server.setExecutor(this.executor);
        this.server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + this.server.getAddress().getPort();
    }

    public TestApi json(int status, String body) {
        return answer(status, body, Map.of("Content-Type", "application/json"));
    }

    public synchronized TestApi answer(int status, String body, Map<String, String> headers) {
        this.answers.add(new Answer(status, body, headers));
        return this;
    }

    public List<Asked> asked() {
        return this.asked;
    }

    public Asked last() {
        return this.asked.get(this.asked.size() - 1);
    }

    private synchronized Answer next() {
        return (this.answers.size() > 1) ? this.answers.remove() : this.answers.element();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            this.asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = next();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), (body.length > 0) ? body.length : -1);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        this.server.stop(0);
        this.executor.shutdownNow();
    }

    public record Asked(String method, String uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return this.headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Answer(int status, String body, Map<String, String> headers) {}
}
