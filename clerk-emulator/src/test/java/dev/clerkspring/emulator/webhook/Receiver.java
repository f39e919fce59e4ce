package dev.clerkspring.emulator.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.webhook.WebhookEvent;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookVerification;
import dev.clerkspring.sdk.webhook.WebhookVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An endpoint that verifies what it is sent, and answers what it is told to.
 */
final class Receiver implements AutoCloseable {

    private static final int OK = 204;

    private final BlockingQueue<WebhookVerification> received = new LinkedBlockingQueue<>();

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    private final WebhookVerifier verifier;

    private final HttpServer server;

    Receiver(WebhookSecret secret) throws IOException {
        this.verifier = new WebhookVerifier(secret);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = answers.poll();
            exchange.sendResponseHeaders(answer != null ? answer : OK, -1);
            received.add(verifier.verify(exchange.getRequestHeaders()::getFirst, body, Instant.now()));
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    void answerNext(int... statuses) {
        for (var status : statuses) {
            answers.add(status);
        }
    }

    WebhookVerification next() throws InterruptedException {
        var next = received.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No webhook came");
        }
        return next;
    }

    /** The next event, whose signature has to be good. */
    WebhookEvent<?> nextEvent() throws InterruptedException {
        var next = next();
        if (next instanceof WebhookVerification.Verified verified) {
            return verified.event();
        }
        throw new AssertionError("Not acceptable: " + next);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
