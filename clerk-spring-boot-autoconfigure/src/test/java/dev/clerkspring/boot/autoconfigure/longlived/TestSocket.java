package dev.clerkspring.boot.autoconfigure.longlived;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** A WebSocket as a browser or another program opens one. */
final class TestSocket implements AutoCloseable {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    private final CompletableFuture<String> closed = new CompletableFuture<>();

    private final WebSocketSession session;

    TestSocket(int port, String path, String... headers) {
        var all = new WebSocketHttpHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        this.session = new StandardWebSocketClient()
                .execute(new Handler(), all, URI.create("ws://localhost:" + port + path))
                .join();
    }

    /** Sends a message, unless the other side has been quicker to close. */
    void send(String message) throws IOException {
        try {
            session.sendMessage(new TextMessage(message));
        } catch (IOException | IllegalStateException ex) {
            if (session.isOpen()) {
                throw ex;
            }
        }
    }

    /** The next message, or null if none comes. */
    @Nullable
    String next() throws InterruptedException {
        return messages.poll(5, TimeUnit.SECONDS);
    }

    /** What comes within a moment in which nothing should. */
    @Nullable
    String soon() throws InterruptedException {
        return messages.poll(300, TimeUnit.MILLISECONDS);
    }

    /** Status and reason by which the other side has closed it. */
    String closed() throws Exception {
        return closed.get(5, TimeUnit.SECONDS);
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void close() throws IOException {
        session.close();
    }

    private final class Handler extends TextWebSocketHandler {

        @Override
        protected void handleTextMessage(WebSocketSession session, TextMessage message) {
            messages.add(message.getPayload());
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            closed.complete(
                    status.getReason() != null ? status.getCode() + " " + status.getReason() : "" + status.getCode());
        }
    }
}
