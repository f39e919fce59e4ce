package dev.clerkspring.sdk.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on a bare socket that reads requests whole, remembers them, and goes wrong in one way.
 */
public final class FaultyApi implements AutoCloseable {

    private final ServerSocket socket;

    private final ExecutorService executor = Executors.newCachedThreadPool();

    private final List<String> requests = new CopyOnWriteArrayList<>();

    private final Fault fault;

    public FaultyApi(Fault fault) {
        this.fault = fault;
        try {
            this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.executor.execute(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + this.socket.getLocalPort();
    }

    /** The request lines so far. */
    public List<String> requests() {
        return this.requests;
    }

    private void accept() {
        while (!this.socket.isClosed()) {
            try {
                Socket connection = this.socket.accept();
                this.executor.execute(() -> serve(connection));
            } catch (IOException ex) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                this.requests.add(line);
                readRest(in);
                this.fault.answer(connection, in);
                if (this.fault.ends) {
                    return;
                }
            }
        } catch (IOException ex) {
            // The client has gone.
        }
    }

    private static void readRest(InputStream in) throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:");
        }
        in.readNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            in.readNBytes(size);
            line(in);
            chunked = size > 0;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().trim();
    }

    @Override
    public void close() {
        try {
            this.socket.close();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.executor.shutdownNow();
    }

    /** What goes wrong. */
    public enum Fault {
        TOO_MANY("429 Too Many Requests\r\nRetry-After: 0", "{\"errors\":[{\"code\":\"too_many_requests\"}]}", 0),
        TOO_MANY_WITHOUT_TIME("429 Too Many Requests", "", 0),
        SERVER_ERROR("500 Internal Server Error", "{\"errors\":[{\"code\":\"internal_clerk_error\"}]}", 0),
        UNAVAILABLE("503 Service Unavailable", "", 0),
        HTML_ERROR("502 Bad Gateway\r\nContent-Type: text/html", "<html><h1>Bad gateway</h1></html>", 0),
        HTML("200 OK\r\nContent-Type: text/html", "<html>Sign in to the network</html>", 0),
        TRUNCATED_JSON("200 OK\r\nContent-Type: application/json", "{\"id\": \"us", 0),
        /** The connection ends in the middle of the body. */
        CUT("200 OK\r\nContent-Type: application/json", "{\"id\": \"us", 100) {
            @Override
            void end(Socket connection, InputStream in) {}
        },
        /** The connection is reset in the middle of the body. */
        RESET_IN_BODY("200 OK\r\nContent-Type: application/json", "{\"id\": \"us", 100) {
            @Override
            void end(Socket connection, InputStream in) throws IOException {
                connection.setSoLinger(true, 0);
            }
        },
        /** The connection is reset instead of an answer. */
        RESET("", "", 1) {
            @Override
            void end(Socket connection, InputStream in) throws IOException {
                connection.setSoLinger(true, 0);
            }
        },
        /** The connection ends instead of an answer. */
        NO_ANSWER("", "", 1) {
            @Override
            void end(Socket connection, InputStream in) {}
        },
        /** The body starts and never ends. */
        DRIP("200 OK\r\nContent-Type: application/json", "{\"id\": ", 100) {
            @Override
            void end(Socket connection, InputStream in) throws IOException {
                in.read(); // until the client hangs up
            }
        };

        private final String head;

        private final String body;

        private final int missing;

        private final boolean ends;

        Fault(String head, String body, int missing) {
            this.head = head;
            this.body = body;
            this.missing = missing;
            this.ends = missing > 0;
        }

        /** What the client can't tell from an answer on its way. */
        public boolean isSlow() {
            return this == DRIP;
        }

        private void answer(Socket connection, InputStream in) throws IOException {
            if (!this.head.isEmpty()) {
                String text = "HTTP/1.1 " + this.head + "\r\nContent-Length: " + (this.body.length() + this.missing)
                        + "\r\n\r\n" + this.body;
                connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                connection.getOutputStream().flush();
            }
            end(connection, in);
        }

        void end(Socket connection, InputStream in) throws IOException {}
    }
}
