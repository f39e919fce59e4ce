package dev.clerkspring.boot.autoconfigure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server that answers as it is told and remembers what it was asked. */
public final class TestServer implements AutoCloseable {

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    public TestServer(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(Call.of(exchange));
            handler.handle(exchange);
            exchange.close();
        });
        server.start();
    }

    /** Returns a server that has the keys of {@link TestTokens} under every path. */
    public static TestServer ofKeys() throws IOException {
        var body = TestTokens.jwks().getBytes();
        return new TestServer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What the server was asked. */
    public record Call(String method, String uri, @Nullable String authorization) {

        static Call of(HttpExchange exchange) {
            return new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"));
        }
    }
}
