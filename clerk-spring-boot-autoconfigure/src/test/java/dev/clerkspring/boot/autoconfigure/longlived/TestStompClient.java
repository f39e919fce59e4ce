package dev.clerkspring.boot.autoconfigure.longlived;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks STOMP by hand, so that everything can be seen that is on the wire. */
final class TestStompClient implements AutoCloseable {

    private static final String PROBE = "probe-";

    private final TestSocket socket;

    TestStompClient(int port, String... handshakeHeaders) {
        this.socket = new TestSocket(port, "/stomp", handshakeHeaders);
    }

    /** A client that has connected by a token in its CONNECT frame. */
    static TestStompClient connected(int port, String token) throws IOException, InterruptedException {
        var client = new TestStompClient(port);
        client.connect("Authorization", "Bearer " + token);
        var answer = client.next();
        if (!"CONNECTED".equals(answer.command())) {
            throw new AssertionError(answer);
        }
        return client;
    }

    void connect(String... headers) throws IOException {
        var all = new String[headers.length + 4];
        all[0] = "accept-version";
        all[1] = "1.2";
        all[2] = "host";
        all[3] = "localhost";
        System.arraycopy(headers, 0, all, 4, headers.length);
        send("CONNECT", "", all);
    }

    void subscribe(String id, String destination, String... headers) throws IOException {
        var all = new String[headers.length + 4];
        all[0] = "id";
        all[1] = id;
        all[2] = "destination";
        all[3] = destination;
        System.arraycopy(headers, 0, all, 4, headers.length);
        send("SUBSCRIBE", "", all);
    }

    /** Subscribes to a destination of the broker, which has no receipts, and waits until that has been done. */
    void subscribed(String id, String destination) throws IOException, InterruptedException {
        subscribe(id, destination);
        for (int i = 0; i < 50; i++) {
            publish(destination.startsWith("/user") ? "/app/probe" : destination, PROBE + i);
            var text = socket.soon();
            if (text != null) {
                if (!Frame.parse(text).body().startsWith(PROBE)) {
                    throw new AssertionError(text);
                }
                return;
            }
        }
        throw new AssertionError("Not subscribed to " + destination);
    }

    void publish(String destination, String body, String... headers) throws IOException {
        var all = new String[headers.length + 2];
        all[0] = "destination";
        all[1] = destination;
        System.arraycopy(headers, 0, all, 2, headers.length);
        send("SEND", body, all);
    }

    private void send(String command, String body, String... headers) throws IOException {
        var frame = new StringBuilder(command).append('\n');
        for (int i = 0; i < headers.length; i += 2) {
            frame.append(headers[i]).append(':').append(headers[i + 1]).append('\n');
        }
        socket.send(frame.append('\n').append(body).append('\0').toString());
    }

    /** The next frame; fails if none comes. */
    Frame next() throws InterruptedException {
        while (true) {
            var text = socket.next();
            if (text == null) {
                throw new AssertionError("No frame");
            }
            var frame = Frame.parse(text);
            if (!frame.body().startsWith(PROBE)) {
                return frame;
            }
        }
    }

    /** What comes within a moment in which nothing should. */
    @Nullable
    Frame soon() throws InterruptedException {
        while (true) {
            var text = socket.soon();
            if (text == null || !Frame.parse(text).body().startsWith(PROBE)) {
                return text != null ? Frame.parse(text) : null;
            }
        }
    }

    String closed() throws Exception {
        return socket.closed();
    }

    boolean isOpen() {
        return socket.isOpen();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Frame(String command, Map<String, String> headers, String body) {

        static Frame parse(String text) {
            var end = text.indexOf("\n\n");
            var lines = text.substring(0, end).split("\n");
            var headers = new LinkedHashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                var colon = lines[i].indexOf(':');
                headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 1));
            }
            return new Frame(lines[0], headers, text.substring(end + 2).replace("\0", ""));
        }

        String message() {
            return headers.getOrDefault("message", "");
        }
    }
}
