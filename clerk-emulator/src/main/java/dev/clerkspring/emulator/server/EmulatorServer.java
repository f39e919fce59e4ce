package dev.clerkspring.emulator.server;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * An HTTP server with daemon threads only: forgetting to close it keeps no process alive.
 */
public final class EmulatorServer implements AutoCloseable {

    static {
        // JDK 17 answers after 40 ms (Nagle and delayed ACK) unless this is set before the first server is made.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    /** The attribute of an exchange whose connection is to be closed instead of answered. */
    static final String DROPPED = EmulatorServer.class.getName() + ".dropped";

    private final HttpServer server;

    private final ExecutorService executor;

    private EmulatorServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts a server.
     *
     * @param address where to listen; port 0 for any that is free
     * @param handler what answers; may block
     * @param maxBody the largest request body in bytes; larger ones are answered with 413
     * @return the server, which accepts connections
     * @throws UncheckedIOException if the port cannot be had
     */
    public static EmulatorServer start(InetSocketAddress address, HttpHandler handler, int maxBody) {
        return start(listen(address, at -> HttpServer.create(at, 0)), handler, maxBody);
    }

    /**
     * Starts a server that speaks TLS, with a certificate that it has signed itself.
     *
     * @param address where to listen; port 0 for any that is free
     * @param host the host that the certificate is for
     * @param handler what answers; may block
     * @param maxBody the largest request body in bytes; larger ones are answered with 413
     * @return the server, which accepts connections
     * @throws UncheckedIOException if the port cannot be had, or no certificate be made
     */
    public static EmulatorServer startSecure(InetSocketAddress address, String host, HttpHandler handler, int maxBody) {
        var context = SelfSigned.contextFor(host);
        var server = listen(address, at -> HttpsServer.create(at, 0));
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return start(server, handler, maxBody);
    }

    private static <S extends HttpServer> S listen(InetSocketAddress address, Listening<S> listening) {
        try {
            return listening.at(address);
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot listen on " + address, ex);
        }
    }

    private static EmulatorServer start(HttpServer server, HttpHandler handler, int maxBody) {
        var executor = Executors.newCachedThreadPool(daemons());
        server.createContext("/", new WebFluxExchangeHandler(handler, maxBody));
        server.setExecutor(executor);
        startFromDaemon(server);
        return new EmulatorServer(server, executor);
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
