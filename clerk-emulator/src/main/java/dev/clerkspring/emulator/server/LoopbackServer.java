package dev.clerkspring.emulator.server;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * An HTTP server on 127.0.0.1, with daemon threads only: forgetting to close it keeps no process alive.
 */
public final class LoopbackServer implements AutoCloseable {

    static {
        // JDK 17 answers after 40 ms (Nagle and delayed ACK) unless this is set before the first server is made.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    /** The attribute of an exchange whose connection is to be closed instead of answered. */
    static final String DROPPED = LoopbackServer.class.getName() + ".dropped";

    private final HttpServer server;

    private final ExecutorService executor;

    private LoopbackServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts a server.
     *
     * @param port the port, 0 for any that is free
     * @param handler what answers; may block
     * @param maxBody the largest request body in bytes; larger ones are answered with 413
     * @return the server, which accepts connections
     * @throws UncheckedIOException if the port cannot be had
     */
    public static LoopbackServer start(int port, HttpHandler handler, int maxBody) {
        return start(listen(port, address -> HttpServer.create(address, 0)), handler, maxBody);
    }

    /**
     * Starts a server that speaks TLS, with a certificate that it has signed itself.
     *
     * @param port the port, 0 for any that is free
     * @param host the host that the certificate is for
     * @param handler what answers; may block
     * @param maxBody the largest request body in bytes; larger ones are answered with 413
     * @return the server, which accepts connections
     * @throws UncheckedIOException if the port cannot be had, or no certificate be made
     */
    public static LoopbackServer startSecure(int port, String host, HttpHandler handler, int maxBody) {
        var context = SelfSigned.contextFor(host);
        var server = listen(port, address -> HttpsServer.create(address, 0));
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return start(server, handler, maxBody);
    }

    private static <S extends HttpServer> S listen(int port, Listening<S> listening) {
        try {
            var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
            return listening.at(new InetSocketAddress(loopback, port));
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, ex);
        }
    }

    private static LoopbackServer start(HttpServer server, HttpHandler handler, int maxBody) {
        var executor = Executors.newCachedThreadPool(daemons());
        server.createContext("/", new WebFluxExchangeHandler(handler, maxBody));
        server.setExecutor(executor);
        startFromDaemon(server);
        return new LoopbackServer(server, executor);
    }

    /** The server's dispatcher inherits what the thread is that starts it. */
    private static void startFromDaemon(HttpServer server) {
        var starter = new Thread(server::start, "clerk-emulator-start");
        starter.setDaemon(true);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons() {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, "clerk-emulator-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Closes the connection of an exchange without an answer, once it is handled.
     *
     * @param exchange of this kind of server
     */
    public static void dropConnection(ServerWebExchange exchange) {
        exchange.getAttributes().put(DROPPED, true);
    }

    /**
     * Returns the port that the server listens on.
     *
     * @return never 0
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Frees the port; requests under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    /** Makes a server at an address. */
    private interface Listening<S extends HttpServer> {

        S at(InetSocketAddress address) throws IOException;
    }
}
